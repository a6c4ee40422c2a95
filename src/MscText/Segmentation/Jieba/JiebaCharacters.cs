using System.Runtime.CompilerServices;

namespace MscText.Segmentation;

/// <summary>The character classes by which jieba splits a text before it looks words up.</summary>
internal static unsafe class JiebaCharacters
{
    // Which of the 128 ASCII characters may stand in a word: letters, digits and + # & . _ % -
    private const ulong WordAsciiLow =
        (0x3FFUL << '0') | (1UL << '+') | (1UL << '#') | (1UL << '&') | (1UL << '.') | (1UL << '%') | (1UL << '-');

    private const ulong WordAsciiHigh =
        (0x3FFFFFFUL << ('A' - 64)) | (0x3FFFFFFUL << ('a' - 64)) | (1UL << ('_' - 64));

    /// <summary>Units of the character at an index if it is an ideograph to jieba, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int HanLength(char* text, int index, int end)
    {
        char unit = text[index];
        if ((uint)(unit - 0x4E00) <= 0x9FFF - 0x4E00)
        {
            return 1;
        }

        return unit < 0x3400 ? 0 : OtherHanLength(text, index, end);
    }

    /// <summary>Units of the character at an index if it may stand in a word, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WordLength(char* text, int index, int end)
    {
        char unit = text[index];
        if ((uint)(unit - 0x4E00) <= 0x9FFF - 0x4E00)
        {
            return 1;
        }

        if (unit < 128)
        {
            return (int)(((unit < 64 ? WordAsciiLow : WordAsciiHigh) >> unit) & 1);
        }

        return unit < 0x3400 ? 0 : OtherHanLength(text, index, end);
    }

    /// <summary>Units of the character at an index: 2 for a surrogate pair.</summary>
    public static int Length(char* text, int index, int end) =>
        char.IsHighSurrogate(text[index]) && index + 1 < end && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;

    /// <summary>Whether the HMM takes a character; it was trained on these alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsHmmHan(char unit) => (uint)(unit - 0x4E00) <= 0x9FD5 - 0x4E00;

    private static int OtherHanLength(char* text, int index, int end)
    {
        char unit = text[index];
        if (unit is >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF')
        {
            return 1;
        }

        if (Length(text, index, end) == 1)
        {
            return 0;
        }

        // Extensions B to F and the supplementary compatibility ideographs; later ones are unknown to jieba.
        int point = char.ConvertToUtf32(unit, text[index + 1]);
        return point is >= 0x20000 and <= 0x2A6DF or >= 0x2A700 and <= 0x2EBEF or >= 0x2F800 and <= 0x2FA1F ? 2 : 0;
    }
}
