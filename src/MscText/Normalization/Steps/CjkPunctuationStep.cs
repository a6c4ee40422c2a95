namespace MscText.Normalization;

/// <summary>Chinese punctuation, its small and vertical forms, and the many middle dots.</summary>
internal static class CjkPunctuationStep
{
    public static string? Map(int codePoint)
    {
        switch (codePoint)
        {
            case '！' or '（' or '）' or '，' or '．' or '：' or '；' or '？' or '［' or '］' or '｛' or '｝':
                return ((char)(codePoint - 0xFF01 + '!')).ToString();
            case '【' or '〔' or '〖' or '〘' or '〚':
                return "[";
            case '】' or '〕' or '〗' or '〙' or '〛':
                return "]";
            case '｡':
                return "。";
            case '､':
                return "、";
            case '•' or '‧' or '∙' or '⋅' or '・' or '･' or '\u0387':
                return "·";
            case '∶' or '\uA789':
                return ":";
            case '⋯' or '︙':
                return "...";
        }

        if (!IsForm(codePoint))
        {
            return null;
        }

        Span<char> none = stackalloc char[3];
        ReadOnlySpan<char> mapping = UnicodeData.Decompose(codePoint, compatibility: true, none);

        // Overlines and their like decompose to a space with an accent: no punctuation.
        return mapping.IsEmpty || mapping[0] == ' ' ? null : mapping.ToString();
    }

    public static bool Owns(int codePoint) =>
        IsForm(codePoint)
        || codePoint is '！' or '（' or '）' or '，' or '．' or '：' or '；' or '？' or '［' or '］' or '｛' or '｝' or '｡' or '､' or '･' or '\u0387';

    // Vertical forms, CJK compatibility forms, small form variants.
    private static bool IsForm(int codePoint) => codePoint is (>= 0xFE10 and <= 0xFE19) or (>= 0xFE30 and <= 0xFE6B);
}
