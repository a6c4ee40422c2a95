namespace MscText.Search;

/// <summary>Makes of matches what a page marks.</summary>
internal static class Highlights
{
    /// <summary>The spans of matches within a stretch of a text: in order, without overlap, of whole characters, counted from its start.</summary>
    public static IReadOnlyList<TextSpan> Of(string text, IEnumerable<TextMatch> matches, TextSpan within)
    {
        var merged = new List<TextSpan>();
        foreach (TextSpan span in matches.Where(m => within.Contains(m.Span)).Select(m => GraphemeBounds.Widen(text, m.Span))
            .Where(within.Contains).OrderBy(s => s.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else if (span.Length > 0)
            {
                merged.Add(span);
            }
        }

        return [.. merged.Select(s => s with { Start = s.Start - within.Start })];
    }
}
