using MscText.Alignment;

namespace MscText.Checking;

/// <summary>
/// Values in digits on one side that the other side has in no notation: neither in digits, nor in words, nor with another
/// scale (104.8 billion = 1048 亿).
/// </summary>
internal sealed class NumberMismatchRule : IAlignedRule
{
    public string Id => "number-mismatch";

    public string Summary => "A number of one side stands differently, or not at all, on the other.";

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        BeadNumbers[] beads = [.. document.Beads.Select(bead => BeadNumbers.Read(document, bead))];
        for (int b = 0; b < beads.Length; b++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (document.Beads[b].IsNull)
            {
                continue;
            }

            (List<PlacedNumber> english, List<PlacedNumber> chinese) = beads[b].Unmatched();

            // A value in the next sentence moved there; it is not wrong.
            english.RemoveAll(n => Neighbours(beads, b).Any(other => other.HasChinese(n.Number)));
            chinese.RemoveAll(n => Neighbours(beads, b).Any(other => other.HasEnglish(n.Number)));
            if (english.Count == 1 && chinese.Count == 1 && IsPercent(english[0]) == IsPercent(chinese[0]))
            {
                yield return new Finding(
                    Id,
                    FindingSeverity.Error,
                    Language.Chinese,
                    chinese[0].Span,
                    english[0].Span,
                    chinese[0].Text,
                    $"The values differ: {english[0].Text} in the English, {chinese[0].Text} in the Chinese.",
                    null,
                    0.85);
                continue;
            }

            TextSpan? englishSpan = SpanOf(document.English, document.Beads[b].English);
            TextSpan? chineseSpan = SpanOf(document.Chinese, document.Beads[b].Chinese);
            foreach (PlacedNumber number in english)
            {
                yield return Lonely(Language.English, number, chineseSpan, $"{number.Text} of the English is not in the Chinese.");
            }

            foreach (PlacedNumber number in chinese)
            {
                yield return Lonely(Language.Chinese, number, englishSpan, $"{number.Text} of the Chinese is not in the English.");
            }
        }
    }

    private Finding Lonely(Language side, PlacedNumber number, TextSpan? other, string message) =>
        new(Id, FindingSeverity.Warning, side, number.Span, other, number.Text, message, null, 0.65);

    private static bool IsPercent(PlacedNumber number) => number.Number.Kind == NumberKind.Percent;

    private static IEnumerable<BeadNumbers> Neighbours(BeadNumbers[] beads, int b) =>
        Enumerable.Range(Math.Max(0, b - 1), Math.Min(beads.Length, b + 2) - Math.Max(0, b - 1)).Where(i => i != b).Select(i => beads[i]);

    private static TextSpan? SpanOf(IReadOnlyList<AlignedSentence> sentences, IReadOnlyList<int> numbers) =>
        numbers.Count == 0 ? null : TextSpan.FromBounds(sentences[numbers[0]].Span.Start, sentences[numbers[^1]].Span.End);
}
