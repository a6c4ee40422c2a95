using System.Runtime.CompilerServices;

namespace MscText.Normalization;

/// <summary>Reading of code points from UTF-16.</summary>
internal static class CodePoints
{
    /// <summary>The code point at an index; an unpaired surrogate is returned as itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int At(ReadOnlySpan<char> text, int index, out int length)
    {
        char unit = text[index];
        if (char.IsHighSurrogate(unit) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(unit, text[index + 1]);
        }

        length = 1;
        return unit;
    }

    /// <summary>The start of the code point that ends before an index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int StartBefore(ReadOnlySpan<char> text, int index) =>
        index >= 2 && char.IsLowSurrogate(text[index - 1]) && char.IsHighSurrogate(text[index - 2]) ? index - 2 : index - 1;

    /// <summary>A code point as text; an unpaired surrogate as itself.</summary>
    public static string ToText(int codePoint) =>
        codePoint < 0x10000 ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);
}
