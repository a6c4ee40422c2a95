namespace MscText.Normalization;

/// <summary>CJK compatibility ideographs and radicals.</summary>
internal static class CompatibilityIdeographStep
{
    public static string? Map(int codePoint)
    {
        if (!Owns(codePoint))
        {
            return null;
        }

        Span<char> none = stackalloc char[3];
        ReadOnlySpan<char> mapping = UnicodeData.Decompose(codePoint, compatibility: true, none);
        return mapping.IsEmpty ? null : mapping.ToString();
    }

    // Radicals, the compatibility blocks of both planes.
    public static bool Owns(int codePoint) => codePoint is
        (>= 0x2E80 and <= 0x2FDF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}
