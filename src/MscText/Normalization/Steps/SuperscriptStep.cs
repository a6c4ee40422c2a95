namespace MscText.Normalization;

/// <summary>Superscript and subscript digits, signs and letters.</summary>
internal static class SuperscriptStep
{
    public static string? Map(int codePoint)
    {
        switch (codePoint)
        {
            // Typed for the degree sign (37 º) as often as in an abbreviation.
            case 0xBA:
                return "°";
            case 0x207A or 0x208A:
                return "+";
            case 0x207B or 0x208B:
                return "-";
        }

        if (!Owns(codePoint))
        {
            return null;
        }

        Span<char> none = stackalloc char[3];
        ReadOnlySpan<char> mapping = UnicodeData.Decompose(codePoint, compatibility: true, none);
        return mapping.IsEmpty ? null : mapping.ToString();
    }

    public static bool Owns(int codePoint) => codePoint is 0xAA or 0xBA || IsSuperscript(codePoint) || IsSubscript(codePoint);

    public static bool IsSuperscript(int codePoint) => codePoint is
        0xB2 or 0xB3 or 0xB9 or (>= 0x2070 and <= 0x207F)
        or (>= 0x2B0 and <= 0x2B8) or (>= 0x2E0 and <= 0x2E4)
        or (>= 0x1D2C and <= 0x1D61) or 0x1D78 or (>= 0x1D9B and <= 0x1DBF);

    public static bool IsSubscript(int codePoint) => codePoint is
        (>= 0x2080 and <= 0x209C) or (>= 0x1D62 and <= 0x1D6A) or 0x2C7C;

    public static bool IsSuperscriptDigit(int codePoint) =>
        codePoint is 0xB2 or 0xB3 or 0xB9 or 0x2070 or (>= 0x2074 and <= 0x2079);
}
