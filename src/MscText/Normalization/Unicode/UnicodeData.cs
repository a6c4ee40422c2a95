using System.Globalization;
using MscText.Data;

namespace MscText.Normalization;

/// <summary>The properties of characters that normalisation needs, read in place from the compiled data.</summary>
internal static class UnicodeData
{
    private const int HangulBase = 0xAC00;
    private const int HangulCount = 11172;
    private const int LeadingBase = 0x1100;
    private const int LeadingCount = 19;
    private const int VowelBase = 0x1161;
    private const int VowelCount = 21;
    private const int TrailingBase = 0x11A7;
    private const int TrailingCount = 28;

    private static readonly DataFile File = DataFile.OpenResource("unicode.bin");
    private static readonly Table<int> CanonicalKeys = File.Table<int>("c");
    private static readonly StringTable CanonicalMappings = File.Strings("c");
    private static readonly Table<int> CompatibilityKeys = File.Table<int>("k");
    private static readonly StringTable CompatibilityMappings = File.Strings("k");
    private static readonly Table<long> Pairs = File.Table<long>("pair");
    private static readonly Table<int> Composites = File.Table<int>("composite");
    private static readonly Table<int> CombiningRanges = File.Table<int>("ccc");

    /// <summary>The full decomposition of a character, or an empty span where it has none.</summary>
    /// <param name="codePoint">The character.</param>
    /// <param name="compatibility">Whether compatibility mappings count, too.</param>
    /// <param name="hangul">Room for 3 code units, used for Hangul syllables.</param>
    public static ReadOnlySpan<char> Decompose(int codePoint, bool compatibility, Span<char> hangul)
    {
        if (codePoint < 0xA0)
        {
            return default;
        }

        if ((uint)(codePoint - HangulBase) < HangulCount)
        {
            return DecomposeHangul(codePoint - HangulBase, hangul);
        }

        if (compatibility && CompatibilityKeys.Span.BinarySearch(codePoint) is >= 0 and int k)
        {
            return CompatibilityMappings[k];
        }

        return CanonicalKeys.Span.BinarySearch(codePoint) is >= 0 and int c ? CanonicalMappings[c] : default;
    }

    /// <summary>Whether a character has a compatibility mapping that is not canonical.</summary>
    public static bool HasCompatibilityMapping(int codePoint) =>
        codePoint >= 0xA0 && CompatibilityKeys.Span.BinarySearch(codePoint) >= 0;

    /// <summary>The canonical combining class, 0 for starters.</summary>
    public static int CombiningClass(int codePoint)
    {
        if (codePoint < 0x300)
        {
            return 0;
        }

        ReadOnlySpan<int> ranges = CombiningRanges.Span;
        int low = 0;
        int high = (ranges.Length / 3) - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (codePoint < ranges[middle * 3])
            {
                high = middle - 1;
            }
            else if (codePoint > ranges[(middle * 3) + 1])
            {
                low = middle + 1;
            }
            else
            {
                return ranges[(middle * 3) + 2];
            }
        }

        return 0;
    }

    /// <summary>The character that two characters make together, or -1.</summary>
    public static int Compose(int first, int second)
    {
        if ((uint)(first - LeadingBase) < LeadingCount && (uint)(second - VowelBase) < VowelCount)
        {
            return HangulBase + ((((first - LeadingBase) * VowelCount) + second - VowelBase) * TrailingCount);
        }

        if ((uint)(first - HangulBase) < HangulCount
            && (first - HangulBase) % TrailingCount == 0
            && (uint)(second - TrailingBase - 1) < TrailingCount - 1)
        {
            return first + second - TrailingBase;
        }

        return Pairs.Span.BinarySearch(((long)first << 32) | (uint)second) is >= 0 and int i ? Composites[i] : -1;
    }

    /// <summary>Whether a character joins what stands before it: a combining mark, a Hangul vowel or final consonant,
    /// or one of the two Kirat Rai vowels that compose without being marks.</summary>
    public static bool JoinsPrevious(int codePoint) =>
        codePoint >= 0x300
        && ((uint)(codePoint - VowelBase) < VowelCount
            || (uint)(codePoint - TrailingBase - 1) < TrailingCount - 1
            || codePoint is 0x16D63 or 0x16D67
            || IsMark(codePoint));

    /// <summary>Whether a character is a combining mark of any kind.</summary>
    public static bool IsMark(int codePoint) =>
        codePoint >= 0x300
        && CharUnicodeInfo.GetUnicodeCategory(codePoint)
            is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;

    private static ReadOnlySpan<char> DecomposeHangul(int index, Span<char> result)
    {
        result[0] = (char)(LeadingBase + (index / (VowelCount * TrailingCount)));
        result[1] = (char)(VowelBase + (index % (VowelCount * TrailingCount) / TrailingCount));
        int trailing = index % TrailingCount;
        if (trailing == 0)
        {
            return result[..2];
        }

        result[2] = (char)(TrailingBase + trailing);
        return result[..3];
    }
}
