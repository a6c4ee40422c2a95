namespace MscText.Normalization;

/// <summary>Spaces of other widths and kinds.</summary>
internal static class SpaceStep
{
    public static string? Map(int codePoint) => Owns(codePoint) ? " " : null;

    public static bool Owns(int codePoint) =>
        codePoint is '\t' or 0xA0 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F or 0x3000;
}
