using MscText.Testing;

namespace MscText.Web.Tests;

/// <summary>A server over <see cref="Library"/> and a browser, shared by all tests with a browser; neither is started where there is no browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserSite : IAsyncLifetime, ICollectionFixture<BrowserSite>
{
    public const string Name = "Browser";

    private readonly TempIndex? _index = Chromium.Missing is null ? new TempIndex(Library.Records()) : null;
    private Browser? _browser;
    private WebServer? _server;

    public async Task InitializeAsync()
    {
        if (_index is not null)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            _server = await WebServer.StartAsync(_index.Path, options => options.AllowUpload = true);
            _browser = await MscText.Testing.Browser.StartAsync(patience.Token);
        }
    }

    public async Task DisposeAsync()
    {
        if (_index is not null)
        {
            await _browser!.DisposeAsync();
            await _server!.DisposeAsync();
            _index.Dispose();
        }
    }

    /// <summary>A visitor with an empty page.</summary>
    internal async Task<Visitor> VisitAsync(int width = 1200, int height = 900)
    {
        var visitor = new Visitor(_server!.Root);
        await visitor.ArriveAsync(_browser!, width, height);
        return visitor;
    }
}
