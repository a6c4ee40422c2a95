using System.Diagnostics;
using System.Net;
using System.Text;

namespace MscText.Cli.Tests;

public sealed class ServeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("msctext-serve-").FullName;

    // A test that fails must not leave its server behind.
    private readonly List<Process> _servers = [];

    public void Dispose()
    {
        foreach (Process server in _servers)
        {
            if (!server.HasExited)
            {
                server.Kill();
                server.WaitForExit();
            }

            server.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_server_says_where_it_is_answers_and_ends_when_told_to(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string page = Path.Combine(_folder, "page.txt");
        await File.WriteAllTextAsync(page, "Quokka immunology\n\nAbstract\nQuokkas were healthy.\n");
        string index = Path.Combine(_folder, "index");
        Assert.Equal(0, CommandRunner.Run("index", "add", index, page).ExitCode);
        Process server = Start("serve", index, "--port", "0");
        string? address = await server.StandardOutput.ReadLineAsync();
        Assert.Matches(@"^http://127\.0\.0\.1:[0-9]+/$", address);
        using var client = new HttpClient { BaseAddress = new Uri(address!) };
        string found = await client.GetStringAsync("api/v1/search?q=quokka");
        using HttpResponseMessage refused = await client.PostAsync("api/v1/documents", new StringContent("{}", Encoding.UTF8, "application/json"));
        using HttpResponseMessage unknown = await client.GetAsync("no/such/page");
        using (Process kill = Process.Start("kill", ["-s", signal, server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await server.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Contains("\"total\":1", found, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("text/html", unknown.Content.Headers.ContentType?.MediaType);
        Assert.Equal(0, server.ExitCode);
        Assert.Equal("", await server.StandardError.ReadToEndAsync());
    }

    [Fact]
    public async Task With_the_right_to_upload_an_index_is_made_and_documents_are_taken()
    {
        Process server = Start("serve", Path.Combine(_folder, "new"), "--port", "0", "--allow-upload");
        using var client = new HttpClient { BaseAddress = new Uri((await server.StandardOutput.ReadLineAsync())!) };
        using HttpResponseMessage added = await client.PostAsync(
            "api/v1/documents", new StringContent("""{"id":"z1","titleEn":"Zebrafish"}""", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.Contains("\"z1\"", await client.GetStringAsync("api/v1/search?q=zebrafish"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_index_the_server_does_not_start_and_says_how_to_make_one()
    {
        CommandResult result = CommandRunner.Run("serve", Path.Combine(_folder, "nowhere"), "--port", "0");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("msctext index add", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "eighty")]
    [InlineData("--requests-per-second", "-5")]
    public void A_wrong_option_is_an_error_of_use(params string[] options)
    {
        CommandResult result = CommandRunner.Run(["serve", _folder, .. options]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(options[0], result.Error, StringComparison.Ordinal);
    }

    private Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "MscText.Cli.dll"));
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        Process server = Process.Start(start)!;
        _servers.Add(server);
        return server;
    }
}
