namespace MscText.Normalization;

/// <summary>Characters that only choose how their neighbours are drawn.</summary>
internal static class JoinerStep
{
    public static string? Map(int codePoint) => codePoint switch
    {
        // Grapheme joiner, Mongolian selectors, zero-width (non-)joiner, variation selectors, tags.
        0x34F or (>= 0x180B and <= 0x180F) or 0x200C or 0x200D => "",
        >= 0xFE00 and <= 0xFE0F => "",
        >= 0xE0000 and <= 0xE0FFF => "",
        _ => null,
    };
}
