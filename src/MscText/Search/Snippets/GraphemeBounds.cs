using System.Globalization;

namespace MscText.Search;

/// <summary>Moves places in a text to where a reader sees characters begin and end.</summary>
internal static class GraphemeBounds
{
    /// <summary>The least span of whole characters (grapheme clusters, UAX #29) that holds a span.</summary>
    public static TextSpan Widen(string text, TextSpan span)
    {
        if (IsPlain(text, span.Start) && IsPlain(text, span.End))
        {
            return span;
        }

        return TextSpan.FromBounds(Floor(text, span.Start), Ceiling(text, span.End));
    }

    /// <summary>The last border at or before an offset.</summary>
    public static int Floor(string text, int offset)
    {
        if (IsPlain(text, offset))
        {
            return offset;
        }

        (int start, int length) = ClusterAt(text, offset);
        return start + length == offset ? offset : start;
    }

    /// <summary>The first border at or after an offset.</summary>
    public static int Ceiling(string text, int offset)
    {
        if (IsPlain(text, offset))
        {
            return offset;
        }

        (int start, int length) = ClusterAt(text, offset);
        return start == offset ? offset : start + length;
    }

    // Between two characters that never join with anything: letters and signs below the combining marks, and ideographs.
    private static bool IsPlain(string text, int offset) =>
        offset <= 0 || offset >= text.Length || (IsAlone(text[offset - 1]) && IsAlone(text[offset]));

    private static bool IsAlone(char c) => c is >= ' ' and < '\u0300' and not '\u00AD' or >= '\u4E00' and <= '\u9FFF' or >= '\u3001' and <= '\u3029';

    private static (int Start, int Length) ClusterAt(string text, int offset)
    {
        // From the nearest place that surely is a border.
        int start = offset;
        while (start > 0 && !(start < text.Length && IsAlone(text[start]) && IsAlone(text[start - 1])))
        {
            start--;
        }

        while (true)
        {
            int length = StringInfo.GetNextTextElementLength(text, start);
            if (start + length >= offset || length == 0)
            {
                return (start, length);
            }

            start += length;
        }
    }
}
