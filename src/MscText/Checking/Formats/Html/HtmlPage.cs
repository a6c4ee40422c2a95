using System.Security.Cryptography;
using System.Text;

namespace MscText.Checking;

/// <summary>The frame of a report: head, tool bar and script.</summary>
internal static class HtmlPage
{
    private static readonly Lazy<string> Style = new(() => Resource("report.css"));
    private static readonly Lazy<string> Script = new(() => Resource("report.js"));

    public static void WriteHead(TextWriter page, string title) => page.Write($"""
        <!DOCTYPE html>
        <html lang="en" data-zh="org">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{HashOf(Style.Value)}'; script-src '{HashOf(Script.Value)}'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="generator" content="MscText">
        <title>{HtmlText.Encode(title)}</title>
        <style>{Style.Value}</style>
        </head>
        <body>
        <h1>{HtmlText.Encode(title)}</h1>

        """);

    /// <summary>What only the script can serve is hidden until it runs.</summary>
    public static void WriteBar(TextWriter page) => page.Write("""
        <div class="bar" id="bar" role="toolbar" aria-label="Filters and view" hidden>
        <input id="search" type="search" placeholder="Search the texts" aria-label="Search the texts">
        <button type="button" data-filter="flagged" aria-pressed="false">Flagged</button>
        <button type="button" data-filter="low" aria-pressed="false">Low confidence</button>
        <button type="button" data-filter="odd" aria-pressed="false">Not 1-1</button>
        <span class="group" role="group" aria-label="Chinese script">
        <button type="button" data-to="org" aria-pressed="true" title="As written" lang="zh">原文</button>
        <button type="button" data-to="hans" aria-pressed="false" title="Simplified" lang="zh-Hans">简</button>
        <button type="button" data-to="hant" aria-pressed="false" title="Traditional" lang="zh-Hant">繁</button>
        </span>
        <button type="button" id="theme" title="Light or dark" aria-label="Light or dark">◐</button>
        <button type="button" id="keys" title="Keys" aria-label="Keys">?</button>
        <output id="count" aria-live="polite"></output>
        </div>
        <p class="empty" id="empty" hidden>No row fits. Press the filters again or clear the search.</p>

        """);

    public static void WriteEnd(TextWriter page) => page.Write($"""
        <div class="bubble" id="bubble" role="status" hidden></div>
        <dialog id="help" aria-labelledby="help-title">
        <h2 id="help-title">Keys</h2>
        <dl>
        <dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous flagged row</dd>
        <dt><kbd>a</kbd></dt><dd>next linked word of the row</dd>
        <dt><kbd>f</kbd> <kbd>l</kbd> <kbd>n</kbd></dt><dd>filters: flagged, low confidence, not 1-1</dd>
        <dt><kbd>/</kbd></dt><dd>search</dd>
        <dt><kbd>s</kbd></dt><dd>script of the Chinese: as written, <span lang="zh-Hans">简</span>, <span lang="zh-Hant">繁</span></dd>
        <dt><kbd>d</kbd></dt><dd>light or dark</dd>
        <dt><kbd>Esc</kbd></dt><dd>close this</dd>
        </dl>
        <button type="button" id="close">Close</button>
        </dialog>
        <script>{Script.Value}</script>
        </body>
        </html>

        """);

    private static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using Stream stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // A browser reads every line end as a line feed, and the hash is of what it reads.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
