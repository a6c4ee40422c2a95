namespace MscText.Normalization;

/// <summary>Canonical mappings of single characters; sequences are composed cluster by cluster.</summary>
internal static class ComposeStep
{
    public static string? Map(int codePoint)
    {
        Span<char> hangul = stackalloc char[3];
        if (codePoint is >= 0xAC00 and <= 0xD7A3 || UnicodeData.Decompose(codePoint, compatibility: false, hangul).IsEmpty)
        {
            return null;
        }

        string text = CodePoints.ToText(codePoint);
        string composed = UnicodeNormalization.Compose(text, compatibility: false);
        return composed == text ? null : composed;
    }
}
