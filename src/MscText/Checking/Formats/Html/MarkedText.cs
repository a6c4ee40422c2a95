using MscText.Normalization;

namespace MscText.Checking;

/// <summary>Writes text with elements around stretches of it, two layers deep.</summary>
internal static class MarkedText
{
    /// <summary>Writes a text.</summary>
    /// <param name="page">Takes it.</param>
    /// <param name="text">The text.</param>
    /// <param name="outer">Marks that come first; of two that overlap, the later begins after the earlier.</param>
    /// <param name="inner">Marks inside and beside them; cut at their borders.</param>
    public static void Write(TextWriter page, string text, IReadOnlyList<TextMark> outer, IReadOnlyList<TextMark> inner)
    {
        IReadOnlyList<TextMark> within = Disjoint(inner, text.Length);
        int at = 0;
        foreach (TextMark mark in Disjoint(outer, text.Length))
        {
            WriteInner(page, text, TextSpan.FromBounds(at, mark.Span.Start), within);
            page.Write(mark.Open);
            WriteInner(page, text, mark.Span, within);
            page.Write(mark.Close);
            at = mark.Span.End;
        }

        WriteInner(page, text, TextSpan.FromBounds(at, text.Length), within);
    }

    /// <summary>Marks at their places in a converted text.</summary>
    public static IReadOnlyList<TextMark> Follow(IReadOnlyList<TextMark> marks, PositionMap map) =>
        [.. marks.Select(m => m with { Span = map.ToNormalized(m.Span) })];

    private static void WriteInner(TextWriter page, string text, TextSpan part, IReadOnlyList<TextMark> marks)
    {
        int at = part.Start;
        foreach (TextMark mark in marks)
        {
            if (!mark.Span.Overlaps(part))
            {
                continue;
            }

            int start = Math.Max(mark.Span.Start, part.Start);
            int end = Math.Min(mark.Span.End, part.End);
            page.Write(HtmlText.Encode(text[at..start]));
            page.Write(mark.Open);
            page.Write(HtmlText.Encode(text[start..end]));
            page.Write(mark.Close);
            at = end;
        }

        page.Write(HtmlText.Encode(text[at..part.End]));
    }

    private static List<TextMark> Disjoint(IReadOnlyList<TextMark> marks, int length)
    {
        var result = new List<TextMark>();
        int free = 0;
        foreach (TextMark mark in marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length))
        {
            int start = Math.Max(free, mark.Span.Start);
            int end = Math.Min(length, mark.Span.End);
            if (start < end)
            {
                result.Add(mark with { Span = TextSpan.FromBounds(start, end) });
                free = end;
            }
        }

        return result;
    }
}
