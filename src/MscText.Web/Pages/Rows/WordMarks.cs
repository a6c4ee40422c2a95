using MscText.Alignment;

namespace MscText.Web;

/// <summary>The words, terms and numbers of a bead that stand for each other, as marks that share a number.</summary>
internal static class WordMarks
{
    public static (IReadOnlyList<TextMark> English, IReadOnlyList<TextMark> Chinese) Of(AlignedDocument document, Bead bead)
    {
        WordLink[] links = [.. WordAligner.Default.Align(document, bead).Where(l => l.Kind != WordLinkKind.Position)];
        return (
            [.. links.Select((link, number) => Mark(link.English, number))],
            [.. links.Select((link, number) => Mark(link.Chinese, number))]);
    }

    private static TextMark Mark(TextSpan span, int number) => new(span, page => page.Write($"<span class=\"k\" data-k=\"{number}\">"), "</span>");
}
