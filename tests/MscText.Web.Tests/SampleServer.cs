namespace MscText.Web.Tests;

/// <summary>One server over the sample documents, which the tests of a class share; it is only read.</summary>
public sealed class SampleServer : IAsyncLifetime
{
    private readonly TempIndex _index = new(SampleDocuments.All);

    public WebServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await WebServer.StartAsync(_index.Path);

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        _index.Dispose();
    }
}
