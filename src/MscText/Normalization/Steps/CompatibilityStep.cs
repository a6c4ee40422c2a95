namespace MscText.Normalization;

/// <summary>Compatibility characters that no other step is about.</summary>
internal static class CompatibilityStep
{
    public static string? Map(int codePoint)
    {
        if (codePoint == 0x2044)
        {
            return "/";
        }

        // Trade marks would run into the name before them as letters.
        if (codePoint is 0x2122 or 0x2120 or 0xAE)
        {
            return "";
        }

        if (!UnicodeData.HasCompatibilityMapping(codePoint) || IsOwnedElsewhere(codePoint) || IsCircled(codePoint))
        {
            return null;
        }

        Span<char> none = stackalloc char[3];
        ReadOnlySpan<char> mapping = UnicodeData.Decompose(codePoint, compatibility: true, none);

        // Spacing accents decompose to a space and a mark.
        return mapping[0] == ' ' ? null : UnicodeNormalization.Compose(mapping, compatibility: true);
    }

    /// <summary>Whether a character is a fraction such as ½, which must not run into a number before it.</summary>
    public static bool IsFraction(int codePoint) => codePoint is (>= 0xBC and <= 0xBE) or (>= 0x2150 and <= 0x215F) or 0x2189;

    private static bool IsOwnedElsewhere(int codePoint) =>
        SpaceStep.Owns(codePoint) || codePoint is (>= 0xFF01 and <= 0xFFEE)
        || CjkPunctuationStep.Owns(codePoint) || DashStep.Owns(codePoint) || QuoteStep.Owns(codePoint)
        || GreekStep.Owns(codePoint) || SuperscriptStep.Owns(codePoint) || RomanNumeralStep.Owns(codePoint)
        || CompatibilityIdeographStep.Owns(codePoint);

    private static bool IsCircled(int codePoint) =>
        codePoint is (>= 0x2460 and <= 0x2473) or (>= 0x24B6 and <= 0x24EA) or (>= 0x3251 and <= 0x325F) or (>= 0x32B1 and <= 0x32BF);
}
