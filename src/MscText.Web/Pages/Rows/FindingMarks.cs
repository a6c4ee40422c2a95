using MscText.Alignment;
using MscText.Checking;

namespace MscText.Web;

/// <summary>Findings as marks in a sentence.</summary>
internal static class FindingMarks
{
    /// <summary>The marks of a sentence, the worst finding of a place giving the look. A finding about the whole of it marks all of it.</summary>
    public static IEnumerable<TextMark> In(AlignedSentence sentence, IReadOnlyList<PlacedFinding> findings, Language side, Texts texts) => findings
        .Where(f => (side == Language.Mixed || f.Finding.Side == side) && f.Finding.Span.Overlaps(sentence.Span))
        .GroupBy(f => f.Finding.Span)
        .Select(place =>
        {
            PlacedFinding worst = place.MaxBy(f => f.Finding.Severity);
            string says = string.Join("\n", place.Select(f => $"{texts.Rule(f.Finding.Rule)}{texts[TextKey.Colon]}{texts.Choose(f.Finding.Message, f.Finding.MessageChinese)}"));
            bool isWhole = place.Key.Contains(sentence.Span);
            TextSpan span = TextSpan.FromBounds(
                Math.Max(0, place.Key.Start - sentence.Span.Start), Math.Min(sentence.Text.Length, place.Key.End - sentence.Span.Start));
            return new TextMark(
                span,
                page => page.Write($"<a class=\"f {worst.Class}{(isWhole ? " whole" : string.Empty)}\" href=\"#f{worst.Number}\" title=\"{says}\">"),
                "</a>");
        });
}
