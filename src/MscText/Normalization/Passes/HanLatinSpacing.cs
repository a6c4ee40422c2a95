namespace MscText.Normalization;

/// <summary>Where Chinese and Latin text meet.</summary>
internal static class HanLatinSpacing
{
    /// <summary>
    /// Whether a space between two characters stands between Chinese and Latin text: one is Chinese, the other a
    /// letter or digit of another script, or a sign that belongs to one.
    /// </summary>
    public static bool IsBoundary(ReadOnlySpan<char> text, int before, int after)
    {
        bool hanBefore = HanCharacters.IsHanAt(text, before);
        bool hanAfter = HanCharacters.IsHanAt(text, after);
        return hanBefore ? !hanAfter && StartsLatin(text[after]) : hanAfter && EndsLatin(text, before);
    }

    /// <summary>As <see cref="IsBoundary"/>, brackets and comparison signs left out: no space belongs before those.</summary>
    public static bool IsWordBoundary(ReadOnlySpan<char> text, int before, int after)
    {
        bool hanBefore = HanCharacters.IsHanAt(text, before);
        bool hanAfter = HanCharacters.IsHanAt(text, after);
        return hanBefore ? !hanAfter && IsLatin(text[after]) : hanAfter && text[before] is not (')' or ']') && EndsLatin(text, before);
    }

    private static bool StartsLatin(char unit) =>
        IsLatin(unit) || unit is (>= '\u2160' and <= '\u217F')
        || unit is '(' or '[' or '<' or '>' or '≥' or '≤' or '=' or '≈' or '~' or '±' or '×';

    private static bool EndsLatin(ReadOnlySpan<char> text, int index) =>
        IsLatin(text[index])
        || text[index] is (>= '\u2070' and <= '\u209C') or (>= '\u2160' and <= '\u217F')
        || (text[index] is '%' or '‰' or '°' or '+' or '*' or ')' or ']' && index > 0 && IsLatin(text[index - 1]));

    /// <summary>A letter or digit that is neither Chinese, kana nor Hangul.</summary>
    private static bool IsLatin(char unit) =>
        char.IsAsciiLetterOrDigit(unit) || (unit >= 0xAA && unit < 0x1100 && char.IsLetterOrDigit(unit))
        || unit is (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') or (>= '０' and <= '９');
}
