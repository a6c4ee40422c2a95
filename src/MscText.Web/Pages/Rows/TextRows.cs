using MscText.Alignment;
using MscText.Checking;

namespace MscText.Web;

/// <summary>A checked document as rows: one a bead, then one a sentence of the text without a counterpart.</summary>
internal sealed class TextRows
{
    /// <summary>Cuts a document into rows.</summary>
    /// <param name="document">The document.</param>
    /// <param name="firstFinding">The number of its first finding on the page.</param>
    public TextRows(CheckedDocument document, int firstFinding = 0)
    {
        AlignedDocument? alignment = document.Alignment;
        Aligned = alignment is null ? [] :
        [
            .. alignment.Beads.Select(b => new TextRow(
                [.. b.English.Select(n => alignment.English[n])], [.. b.Chinese.Select(n => alignment.Chinese[n])], b)),
        ];
        Single = document.Text is null ? [] : [.. document.Text.Sentences.Select(s => new TextRow([], [s], null))];
        for (int i = 0; i < document.Findings.Count; i++)
        {
            Finding finding = document.Findings[i];
            (Find(finding)?.Findings ?? Elsewhere).Add(new PlacedFinding(finding, firstFinding + i));
        }
    }

    /// <summary>The beads.</summary>
    public IReadOnlyList<TextRow> Aligned { get; }

    /// <summary>The sentences without a counterpart.</summary>
    public IReadOnlyList<TextRow> Single { get; }

    /// <summary>Findings that lie in none of them.</summary>
    public List<PlacedFinding> Elsewhere { get; } = [];

    // A text without a counterpart may be the source of the alignment too, as a page is that holds abstracts and titles.
    private TextRow? Find(Finding finding) => finding.Side switch
    {
        Language.English => At(Aligned, r => r.English, finding.Span.Start) ?? At(Single, r => r.Chinese, finding.Span.Start),
        Language.Chinese => At(Aligned, r => r.Chinese, finding.Span.Start) ?? At(Single, r => r.Chinese, finding.Span.Start),
        _ => At(Single, r => r.Chinese, finding.Span.Start),
    };

    private static TextRow? At(IReadOnlyList<TextRow> rows, Func<TextRow, IReadOnlyList<AlignedSentence>> side, int offset) =>
        rows.FirstOrDefault(r => side(r).Any(s => offset >= s.Span.Start && offset < s.Span.End));
}
