using System.Text.Json;
using MscText.Testing;

namespace MscText.Web.Tests;

/// <summary>Somebody who looks at pages of the site in a browser.</summary>
internal sealed class Visitor(Uri root) : IAsyncDisposable
{
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(1));

    public BrowserPage Page { get; private set; } = null!;

    public CancellationToken Patience => _patience.Token;

    public async Task ArriveAsync(MscText.Testing.Browser browser, int width, int height)
    {
        Page = await browser.NewPageAsync(width, height, Patience);
        await Page.ForgetCookiesAsync(Patience);
        await Page.PreferAsync("light", Patience);
    }

    /// <summary>Opens a page of the site.</summary>
    public Task OpenAsync(string path) => Page.OpenAsync(new Uri(root, path), Patience);

    /// <summary>Searches for something, by the address.</summary>
    public Task SearchAsync(string query) => OpenAsync("/search?q=" + Uri.EscapeDataString(query));

    public async Task<string> TextAsync(string selector) =>
        (await Page.EvaluateAsync($"document.querySelector({Js(selector)})?.textContent.trim() ?? ''", Patience)).GetString()!;

    public async Task<string[]> TextsAsync(string selector) =>
    [
        .. (await Page.EvaluateAsync($"[...document.querySelectorAll({Js(selector)})].map(e => e.textContent.trim())", Patience))
            .EnumerateArray().Select(e => e.GetString()!),
    ];

    public async Task<int> CountAsync(string selector) =>
        (await Page.EvaluateAsync($"document.querySelectorAll({Js(selector)}).length", Patience)).GetInt32();

    public async Task<string> ValueAsync(string expression) => (await Page.EvaluateAsync($"String({expression})", Patience)).GetString()!;

    public async Task<bool> HoldsAsync(string expression) => (await Page.EvaluateAsync($"Boolean({expression})", Patience)).GetBoolean();

    /// <summary>Types into the search box, which has the focus on the start page.</summary>
    public async Task TypeAsync(string text)
    {
        await WaitForAsync("document.activeElement.id === 'q'");
        await Page.TypeAsync(text, Patience);
    }

    /// <summary>Clicks on what a selector names.</summary>
    public Task ClickAsync(string selector) => Page.EvaluateAsync($"void document.querySelector({Js(selector)}).click()", Patience);

    /// <summary>Waits until an expression holds, also while pages change.</summary>
    public async Task WaitForAsync(string expression)
    {
        var end = DateTime.UtcNow + TimeSpan.FromSeconds(20);
        while (true)
        {
            try
            {
                if (await HoldsAsync(expression))
                {
                    return;
                }
            }
            catch (InvalidOperationException) when (DateTime.UtcNow < end)
            {
                // The page is being left.
            }

            if (DateTime.UtcNow >= end)
            {
                Assert.Fail($"{expression} never held on {await ValueAsync("location.href")}: {await ValueAsync("document.body?.innerText.slice(0, 600)")}");
            }

            await Task.Delay(30, Patience);
        }
    }

    /// <summary>Clicks, and waits until an expression holds.</summary>
    public async Task ClickAsync(string selector, string until)
    {
        await ClickAsync(selector);
        await WaitForAsync(until);
    }

    /// <summary>Takes a picture where the environment names a folder for them, to be looked at.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("MSCTEXT_PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), await Page.ScreenshotAsync(Patience));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync(Patience);
        _patience.Dispose();
    }

    private static string Js(string text) => JsonSerializer.Serialize(text);
}
