namespace MscText.Segmentation;

/// <summary>Ends inside a sentence: semicolons, and in clauses commas, colons and dashes.</summary>
internal static class ClauseRules
{
    /// <summary>Position after the end that a mark makes; the mark's position if it makes none.</summary>
    public static int EndAt(ReadOnlySpan<char> text, int start, int position, SplitLevel level)
    {
        if (level == SplitLevel.Sentence)
        {
            return position;
        }

        char unit = text[position];
        bool isEnd = unit switch
        {
            '；' => true,
            ';' => IsFree(text, position),
            _ when level == SplitLevel.Semicolon => false,
            '，' or '：' => !IsBetweenDigits(text, position),
            ',' or ':' => IsFree(text, position),
            '—' => position > start,
            '–' or '-' => position > start && text[position - 1] == ' ' && position + 1 < text.Length && text[position + 1] == ' ',
            _ => false,
        };
        if (!isEnd)
        {
            return position;
        }

        int end = position + 1;
        while (end < text.Length && text[end] == unit)
        {
            end++;
        }

        return Trailing.Skip(text, start, end);
    }

    // An ASCII mark ends a clause before a space and beside a Chinese character: not in 1,030, 5:1, IL-1,IL-6.
    private static bool IsFree(ReadOnlySpan<char> text, int position) =>
        position + 1 == text.Length
        || char.IsWhiteSpace(text[position + 1])
        || (HanCharacters.IsHan(text[position + 1]) || (position > 0 && HanCharacters.IsHanAt(text, position - 1)));

    private static bool IsBetweenDigits(ReadOnlySpan<char> text, int position) =>
        position > 0 && position + 1 < text.Length && char.IsDigit(text[position - 1]) && char.IsDigit(text[position + 1]);
}
