namespace MscText.Normalization;

/// <summary>Roman numerals that are one character each.</summary>
internal static class RomanNumeralStep
{
    private static readonly string[] Numerals =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D", "M"];

    private static readonly string[] SmallNumerals =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "l", "c", "d", "m"];

    public static string? Map(int codePoint) => codePoint switch
    {
        >= 0x2160 and <= 0x216F => Numerals[codePoint - 0x2160],
        >= 0x2170 and <= 0x217F => SmallNumerals[codePoint - 0x2170],
        _ => null,
    };

    public static bool Owns(int codePoint) => codePoint is >= 0x2160 and <= 0x217F;
}
