using System.Globalization;
using System.Text;

namespace MscText.Checking;

/// <summary>Writes tab-separated lines. Tabs and line breaks inside a text become spaces.</summary>
internal sealed class TsvFindingWriter : FindingWriter
{
    private readonly StreamWriter _text;

    public TsvFindingWriter(Stream output)
    {
        _text = new StreamWriter(output, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        _text.WriteLine("file\tid\tside\tstart\tlength\tseverity\trule\ttext\tsuggestion\tconfidence\tmessage");
    }

    public override void Write(CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var locator = new FindingLocator(document);
        foreach (Finding finding in document.Findings)
        {
            FindingPlace place = locator.Locate(finding);
            string[] cells =
            [
                place.Path,
                place.Segment ?? document.RecordId ?? string.Empty,
                finding.Side switch { Language.English => "en", Language.Chinese => "zh", _ => "mixed" },
                place.Span.Start.ToString(CultureInfo.InvariantCulture),
                place.Span.Length.ToString(CultureInfo.InvariantCulture),
                Names.Of(finding.Severity),
                finding.Rule,
                finding.Text,
                finding.Suggestion ?? string.Empty,
                finding.Confidence.ToString("0.000", CultureInfo.InvariantCulture),
                finding.Message,
            ];
            _text.WriteLine(string.Join('\t', cells.Select(Clean)));
        }
    }

    protected override void Dispose(bool disposing) => _text.Dispose();

    private static string Clean(string cell) => cell.Replace('\t', ' ').ReplaceLineEndings(" ");
}
