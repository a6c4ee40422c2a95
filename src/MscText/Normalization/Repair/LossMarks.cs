namespace MscText.Normalization;

/// <summary>The characters that encoders and decoders put where they have nothing to put.</summary>
internal static class LossMarks
{
    private const string Marks = "?\uFFFD";

    public static bool IsMark(char unit) => unit is '?' or '\uFFFD';

    /// <summary>The runs of marks in a text, those inside of web addresses left out.</summary>
    public static List<TextSpan> FindRuns(string text)
    {
        var runs = new List<TextSpan>();
        int seen = 0;
        bool inAddress = false;
        while (text.AsSpan(seen).IndexOfAny(Marks) is >= 0 and int offset)
        {
            int start = seen + offset;
            int end = start + 1;
            while (end < text.Length && IsMark(text[end]))
            {
                end++;
            }

            inAddress = IsInAddress(text.AsSpan(seen, start - seen), inAddress);
            if (!inAddress)
            {
                runs.Add(TextSpan.FromBounds(start, end));
            }

            seen = end;
        }

        return runs;
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

    /// <summary>Whether a place is inside of an address, from the stretch before it and whether that began in one.</summary>
    private static bool IsInAddress(ReadOnlySpan<char> stretch, bool began)
    {
        int space = stretch.LastIndexOfAnyExceptInRange('!', '~');
        ReadOnlySpan<char> word = stretch[(space + 1)..];
        return (space < 0 && began)
            || word.Contains("://", StringComparison.Ordinal)
            || word.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }
}
