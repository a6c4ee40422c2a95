namespace MscText.Web;

/// <summary>Writes text with elements around stretches of it, in layers: marks of a later layer stand inside those of an earlier one and are cut at their borders.</summary>
internal static class MarkedText
{
    /// <summary>Writes a text.</summary>
    /// <param name="page">Takes it.</param>
    /// <param name="text">The text.</param>
    /// <param name="layers">The layers, the outermost first. Of two marks of a layer that overlap, the later begins where the earlier ends.</param>
    public static void Write(HtmlWriter page, string text, params ReadOnlySpan<IEnumerable<TextMark>> layers)
    {
        var disjoint = new List<TextMark>[layers.Length];
        for (int i = 0; i < layers.Length; i++)
        {
            disjoint[i] = Disjoint(layers[i], text);
        }

        Write(page, text, new TextSpan(0, text.Length), disjoint);
    }

    private static void Write(HtmlWriter page, string text, TextSpan part, ReadOnlySpan<List<TextMark>> layers)
    {
        if (layers.IsEmpty)
        {
            page.Text(part.Of(text));
            return;
        }

        int at = part.Start;
        foreach (TextMark mark in layers[0])
        {
            if (mark.Span.Overlaps(part))
            {
                int start = Math.Max(mark.Span.Start, part.Start);
                int end = Math.Min(mark.Span.End, part.End);
                Write(page, text, TextSpan.FromBounds(at, start), layers[1..]);
                mark.Open(page);
                Write(page, text, TextSpan.FromBounds(start, end), layers[1..]);
                page.Raw(mark.Close);
                at = end;
            }
        }

        Write(page, text, TextSpan.FromBounds(at, part.End), layers[1..]);
    }

    private static List<TextMark> Disjoint(IEnumerable<TextMark> marks, string text)
    {
        var result = new List<TextMark>();
        int free = 0;
        foreach (TextMark mark in marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length))
        {
            int start = Math.Max(free, Whole(text, Math.Min(mark.Span.Start, text.Length)));
            int end = Whole(text, Math.Min(mark.Span.End, text.Length));
            if (start < end)
            {
                result.Add(mark with { Span = TextSpan.FromBounds(start, end) });
                free = end;
            }
        }

        return result;
    }

    // Half a surrogate pair can't be written.
    private static int Whole(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]) ? offset - 1 : offset;
}
