namespace MscText.Terms;

/// <summary>The words whose digit an abbreviation takes: <c>2D</c>, two-dimensional; <c>2M</c>, second moult; <c>T2</c>, type II.</summary>
internal static class NumberWords
{
    // Cardinals, ordinals, multipliers, Roman numerals.
    private static readonly string[][] Words =
    [
        ["zero"],
        ["one", "first", "mono", "single"],
        ["two", "second", "double", "twice", "di", "bi"],
        ["three", "third", "triple", "tri"],
        ["four", "quadruple", "tetra"],
        ["five", "fifth", "penta"],
        ["six", "hexa"],
        ["seven", "hepta"],
        ["eight", "octa"],
        ["nine", "ninth", "nona"],
    ];

    private static readonly string[] Roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

    /// <summary>Whether a text begins with a word for a digit.</summary>
    public static bool Stands(ReadOnlySpan<char> text, char digit)
    {
        int number = digit - '0';
        foreach (string word in Words[number])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        string roman = Roman[number];
        return roman.Length > 0 && text.StartsWith(roman, StringComparison.Ordinal)
            && (text.Length == roman.Length || !char.IsLetterOrDigit(text[roman.Length]));
    }
}
