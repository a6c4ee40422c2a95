namespace MscText.Normalization;

/// <summary>The characters that encoders and decoders put where they have nothing to put.</summary>
internal static class LossMarks
{
    private const string Marks = "?\uFFFD";

    public static bool IsMark(char unit) => unit is '?' or '\uFFFD';

    /// <summary>The next run of marks from a place on, web addresses left out; false at the end of the text.</summary>
    public static bool TryFindRun(string text, ref int position, out TextSpan run)
    {
        while (text.AsSpan(position).IndexOfAny(Marks) is >= 0 and int offset)
        {
            int start = position + offset;
            int end = start + 1;
            while (end < text.Length && IsMark(text[end]))
            {
                end++;
            }

            position = end;
            if (!IsInAddress(text, start))
            {
                run = TextSpan.FromBounds(start, end);
                return true;
            }
        }

        run = default;
        return false;
    }

    /// <summary>The character before a span, or a line feed at the start.</summary>
    public static char Before(string text, TextSpan span) => span.Start > 0 ? text[span.Start - 1] : '\n';

    /// <summary>The character after a span, or a line feed at the end.</summary>
    public static char After(string text, TextSpan span) => span.End < text.Length ? text[span.End] : '\n';

    /// <summary>The ASCII letters, digits and hyphens that end before a place.</summary>
    public static ReadOnlySpan<char> WordBefore(string text, int end)
    {
        int start = end;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] == '-'))
        {
            start--;
        }

        return text.AsSpan(start, end - start);
    }

    /// <summary>The ASCII letters, digits and hyphens that begin at a place.</summary>
    public static ReadOnlySpan<char> WordAfter(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    private static bool IsInAddress(string text, int place)
    {
        int start = place;
        while (start > 0 && text[start - 1] is > ' ' and < '\u007F' && place - start < 2048)
        {
            start--;
        }

        ReadOnlySpan<char> head = text.AsSpan(start, place - start);
        return head.Contains("://", StringComparison.Ordinal) || head.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }
}
