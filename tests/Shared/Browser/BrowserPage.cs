using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MscText.Testing;

/// <summary>A page of a browser.</summary>
internal sealed class BrowserPage
{
    private readonly DevToolsConnection _connection;
    private readonly string _session;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private TaskCompletionSource _loaded = new();

    internal BrowserPage(DevToolsConnection connection, string session)
    {
        _connection = connection;
        _session = session;
        connection.Received += (from, method, parameters) =>
        {
            if (from == _session)
            {
                Take(method, parameters);
            }
        };
    }

    /// <summary>Exceptions of scripts, and what the browser reported as errors, such as breaches of the page's policy.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>The addresses that were asked for.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Opens an address and waits until it is loaded.</summary>
    public async Task OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        _loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync("Page.navigate", new JsonObject { ["url"] = address.AbsoluteUri }, cancellationToken);
        await _loaded.Task.WaitAsync(cancellationToken);
    }

    /// <summary>The value of an expression; a promise is waited for.</summary>
    /// <exception cref="InvalidOperationException">The expression failed.</exception>
    public async Task<JsonElement> EvaluateAsync(string expression, CancellationToken cancellationToken)
    {
        JsonElement result = await SendAsync(
            "Runtime.evaluate",
            new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true },
            cancellationToken);
        return result.TryGetProperty("exceptionDetails", out JsonElement failure)
            ? throw new InvalidOperationException($"{expression}: {failure}")
            : result.GetProperty("result").TryGetProperty("value", out JsonElement value) ? value : default;
    }

    /// <summary>Presses a key that types a character.</summary>
    public async Task PressAsync(char key, CancellationToken cancellationToken)
    {
        foreach (string type in new[] { "keyDown", "keyUp" })
        {
            await SendAsync("Input.dispatchKeyEvent", new JsonObject { ["type"] = type, ["key"] = key.ToString(), ["text"] = key.ToString() }, cancellationToken);
        }
    }

    /// <summary>Presses a key that has a name, such as ArrowDown, Enter, Escape or Tab.</summary>
    public async Task PressKeyAsync(string key, CancellationToken cancellationToken)
    {
        int code = key switch { "Tab" => 9, "Enter" => 13, "Escape" => 27, "ArrowUp" => 38, "ArrowDown" => 40, _ => 0 };
        foreach (string type in new[] { "keyDown", "keyUp" })
        {
            var press = new JsonObject { ["type"] = type, ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code };
            if (key == "Enter" && type == "keyDown")
            {
                press["text"] = "\r";
            }

            await SendAsync("Input.dispatchKeyEvent", press, cancellationToken);
        }
    }

    /// <summary>Types a text into what has the focus.</summary>
    public Task TypeAsync(string text, CancellationToken cancellationToken) =>
        SendAsync("Input.insertText", new JsonObject { ["text"] = text }, cancellationToken);

    /// <summary>Forgets all cookies, as a new visitor has none.</summary>
    public Task ForgetCookiesAsync(CancellationToken cancellationToken) => SendAsync("Network.clearBrowserCookies", [], cancellationToken);

    /// <summary>Lets scripts run or not, from the next page on.</summary>
    public Task AllowScriptsAsync(bool allow, CancellationToken cancellationToken) =>
        SendAsync("Emulation.setScriptExecutionDisabled", new JsonObject { ["value"] = !allow }, cancellationToken);

    /// <summary>Shows the page to somebody who prefers dark or light pages.</summary>
    public Task PreferAsync(string colorScheme, CancellationToken cancellationToken) => SendAsync(
        "Emulation.setEmulatedMedia",
        new JsonObject { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = colorScheme }) },
        cancellationToken);

    /// <summary>Gives the page another size.</summary>
    public Task ResizeAsync(int width, int height, CancellationToken cancellationToken) => SendAsync(
        "Emulation.setDeviceMetricsOverride",
        new JsonObject { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false },
        cancellationToken);

    /// <summary>A picture of the page, as PNG.</summary>
    public async Task<byte[]> ScreenshotAsync(CancellationToken cancellationToken) =>
        (await SendAsync("Page.captureScreenshot", [], cancellationToken)).GetProperty("data").GetBytesFromBase64();

    /// <summary>Closes the page.</summary>
    public Task CloseAsync(CancellationToken cancellationToken) => SendAsync("Page.close", [], cancellationToken);

    internal async Task PrepareAsync(int width, int height, CancellationToken cancellationToken)
    {
        foreach (string domain in new[] { "Page", "Runtime", "Log", "Network" })
        {
            await SendAsync(domain + ".enable", [], cancellationToken);
        }

        // Of several pages only one has the focus; each is to behave as if it were the one.
        await SendAsync("Emulation.setFocusEmulationEnabled", new JsonObject { ["enabled"] = true }, cancellationToken);
        await ResizeAsync(width, height, cancellationToken);
    }

    private Task<JsonElement> SendAsync(string method, JsonObject parameters, CancellationToken cancellationToken) =>
        _connection.SendAsync(method, parameters, _session, cancellationToken);

    private void Take(string method, JsonElement parameters)
    {
        switch (method)
        {
            case "Page.loadEventFired":
                _loaded.TrySetResult();
                break;
            case "Runtime.exceptionThrown":
                _errors.Enqueue(parameters.GetProperty("exceptionDetails").ToString());
                break;
            case "Log.entryAdded" when parameters.GetProperty("entry").GetProperty("level").GetString() == "error":
                _errors.Enqueue(parameters.GetProperty("entry").GetProperty("text").GetString()!);
                break;
            case "Network.requestWillBeSent":
                _requests.Enqueue(parameters.GetProperty("request").GetProperty("url").GetString()!);
                break;
        }
    }
}
