using System.Text;

namespace MscText.Checking;

/// <summary>
/// Writes one self-contained HTML page about checked documents: an overview, then document by document its path through the
/// beads and a row a bead, with findings marked in place. The page loads nothing, works without scripts, and its policy
/// (Content-Security-Policy) lets no script run but its own. One document is in memory at a time. Not thread-safe.
/// </summary>
public sealed class HtmlReport : IDisposable
{
    private readonly Stream _output;
    private readonly string _title;
    private readonly FileStream _body;
    private readonly StreamWriter _sections;
    private readonly List<HtmlSummary> _summaries = [];
    private readonly List<string> _errors = [];

    /// <summary>Starts a report.</summary>
    /// <param name="output">Takes the bytes, in UTF-8, when the report is disposed; left open.</param>
    /// <param name="title">The heading.</param>
    public HtmlReport(Stream output, string title)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(title);
        _output = output;
        _title = title;

        // The counts stand on top and are known last, so the documents wait in a file.
        _body = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose);
        _sections = new StreamWriter(_body, new UTF8Encoding(false), 1 << 14);
    }

    /// <summary>Adds a document.</summary>
    public void Write(CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        int number = _summaries.Count;
        _summaries.Add(HtmlSummary.Of(document));
        new HtmlDocumentWriter(_sections, document, number).Write();
    }

    /// <summary>Adds a line about a document that could not be read.</summary>
    public void AddError(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        _errors.Add(message);
    }

    /// <summary>Writes the page.</summary>
    public void Dispose()
    {
        using (var page = new StreamWriter(_output, new UTF8Encoding(false), 1 << 14, leaveOpen: true))
        {
            HtmlPage.WriteHead(page, _title);
            HtmlOverview.Write(page, _summaries, _errors);
            HtmlPage.WriteBar(page);
        }

        _sections.Flush();
        _body.Position = 0;
        _body.CopyTo(_output);
        using (var page = new StreamWriter(_output, new UTF8Encoding(false), 1 << 14, leaveOpen: true))
        {
            HtmlPage.WriteEnd(page);
        }

        _sections.Dispose();
    }
}
