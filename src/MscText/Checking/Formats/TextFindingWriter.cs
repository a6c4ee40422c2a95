using System.Globalization;
using System.Text;

namespace MscText.Checking;

/// <summary>Writes lines to read: <c>page.txt:3:14: error number-mismatch: … [13%] → 12% (0.85)</c>.</summary>
internal sealed class TextFindingWriter(Stream output) : FindingWriter
{
    private const int Shown = 60;

    private readonly StreamWriter _text = new(output, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };

    public override void Write(CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var locator = new FindingLocator(document);
        foreach (Finding finding in document.Findings)
        {
            FindingPlace place = locator.Locate(finding);
            string suggestion = finding.Suggestion is { } s ? $" → {s}" : string.Empty;
            _text.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{place.Path}:{WhereIn(document, place)}: {Names.Of(finding.Severity)} {finding.Rule}: {finding.Message} [{OneLine(finding.Text)}]{suggestion} ({finding.Confidence:0.00})"));
        }
    }

    protected override void Dispose(bool disposing) => _text.Dispose();

    private static string WhereIn(CheckedDocument document, FindingPlace place) => place switch
    {
        { Position: { } position } => string.Create(CultureInfo.InvariantCulture, $"{position.Line}:{position.Column}"),
        { Segment: { } segment } => string.Create(CultureInfo.InvariantCulture, $"segment {segment}:{place.Span.Start}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"record {document.RecordId ?? document.Name}:{place.Span.Start}"),
    };

    private static string OneLine(string text) =>
        (text.Length <= Shown ? text : text[..(char.IsHighSurrogate(text[Shown - 4]) ? Shown - 4 : Shown - 3)] + "…").ReplaceLineEndings(" ");
}
