using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MscText.Testing;

/// <summary>A headless browser with a profile of its own, driven over the DevTools protocol on the loopback interface.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Announcement = "DevTools listening on ";

    private readonly Process _process;
    private readonly string _profile;
    private readonly DevToolsConnection _connection;

    private Browser(Process process, string profile, DevToolsConnection connection)
    {
        _process = process;
        _profile = profile;
        _connection = connection;
    }

    /// <summary>Starts a browser.</summary>
    public static async Task<Browser> StartAsync(CancellationToken cancellationToken)
    {
        string profile = Directory.CreateTempSubdirectory("msctext-browser-").FullName;
        ProcessStartInfo start = new(Chromium.Program!,
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
            "--disable-background-networking", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank",
        ])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var process = new Process { StartInfo = start };
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                address.TrySetException(new InvalidOperationException("The browser ended before it could be reached."));
            }
            else if (line.Data.StartsWith(Announcement, StringComparison.Ordinal))
            {
                address.TrySetResult(line.Data[Announcement.Length..]);
            }
        };
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        DevToolsConnection connection = await DevToolsConnection.OpenAsync(new Uri(await address.Task.WaitAsync(cancellationToken)), cancellationToken);
        return new Browser(process, profile, connection);
    }

    /// <summary>Opens an empty page.</summary>
    /// <param name="width">Width in CSS pixels.</param>
    /// <param name="height">Height in CSS pixels.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<BrowserPage> NewPageAsync(int width, int height, CancellationToken cancellationToken)
    {
        JsonElement target = await _connection.SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" }, null, cancellationToken);
        JsonElement attached = await _connection.SendAsync(
            "Target.attachToTarget",
            new JsonObject { ["targetId"] = target.GetProperty("targetId").GetString(), ["flatten"] = true },
            null,
            cancellationToken);
        var page = new BrowserPage(_connection, attached.GetProperty("sessionId").GetString()!);
        await page.PrepareAsync(width, height, cancellationToken);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A helper process of the browser may still write; the folder is a temporary one.
        }
    }
}
