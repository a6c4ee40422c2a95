namespace MscText.Normalization;

/// <summary>Full-width letters, digits and symbols, half-width kana and Hangul.</summary>
internal static class WidthStep
{
    // Full-width forms that are Chinese punctuation, dashes or quotes: the business of those steps.
    private const string Punctuation = "！＂＇（），－．：；？［］｛｝～";

    public static string? Map(int codePoint)
    {
        if (!Owns(codePoint))
        {
            return null;
        }

        if (codePoint <= 0xFF5E)
        {
            return ((char)(codePoint - 0xFF01 + '!')).ToString();
        }

        Span<char> none = stackalloc char[3];
        ReadOnlySpan<char> mapping = UnicodeData.Decompose(codePoint, compatibility: true, none);
        return mapping.IsEmpty ? null : mapping.ToString();
    }

    // ｡ ｢ ｣ ､ ･ (FF61 to FF65) and the half-width voice marks' own joining are handled elsewhere; ￣ is a spacing accent.
    public static bool Owns(int codePoint) =>
        codePoint is >= 0xFF01 and <= 0xFF5E
            ? !Punctuation.Contains((char)codePoint, StringComparison.Ordinal)
            : codePoint is (>= 0xFF5F and <= 0xFFEE) and not (>= 0xFF61 and <= 0xFF65) and not 0xFFE3;
}
