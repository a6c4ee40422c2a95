namespace MscText.Segmentation;

/// <summary>What closes together with a sentence: quotes, brackets, citations.</summary>
internal static class Trailing
{
    // How far back an opening straight quote is looked for.
    private const int FarthestQuote = 1000;

    /// <summary>Position after the closing quotes, brackets and citations at a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence starts: straight quotes open and close in turn from there.</param>
    /// <param name="position">The position.</param>
    public static int Skip(ReadOnlySpan<char> text, int start, int position)
    {
        while (position < text.Length)
        {
            int next = text[position] switch
            {
                '”' or '’' or '」' or '』' or '）' or ')' or '】' or ']' or '》' or '〉' or '〕' or '}' or '»' => position + 1,
                '"' or '＂' or '\'' => IsClosing(text, start, position) ? position + 1 : position,
                '[' or '［' => EndOfCitation(text, position),
                '¹' or '²' or '³' or (>= '\u2070' and <= '\u2079') => position + 1,
                _ => position,
            };
            if (next == position)
            {
                break;
            }

            position = next;
        }

        return position;
    }

    public static int SkipSpaces(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Whether a mark shows that the sentence goes on.</summary>
    public static bool GoesOn(char unit) => unit is ',' or '，' or '、' or ';' or '；' or ':' or '：' or '/' or '-' or '—';

    private static bool IsClosing(ReadOnlySpan<char> text, int start, int position)
    {
        char quote = text[position];
        bool isOpen = text[Math.Max(start, position - FarthestQuote)..position].Count(quote) % 2 == 1;
        return isOpen || (quote == '\'' && (position + 1 == text.Length || char.IsWhiteSpace(text[position + 1])));
    }

    /// <summary>Position after <c>[12]</c>, <c>[1,3-5]</c>, <c>［2］</c>; the position if there is none.</summary>
    private static int EndOfCitation(ReadOnlySpan<char> text, int position)
    {
        int end = position + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ',' or '-' or '–' or '，' or ' ' or '、'))
        {
            end++;
        }

        return end > position + 1 && end < text.Length && text[end] is ']' or '］' ? end + 1 : position;
    }
}
