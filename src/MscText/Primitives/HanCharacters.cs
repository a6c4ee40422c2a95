using System.Runtime.CompilerServices;

namespace MscText;

/// <summary>Which UTF-16 code units are Chinese characters.</summary>
internal static class HanCharacters
{
    /// <summary>
    /// Whether a code unit is a CJK ideograph of the Basic Multilingual Plane (unified, extension A, compatibility,
    /// 〇 and 々) or half of one outside it (planes 2 and 3).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsHan(char unit)
    {
        if (unit < '\u3005')
        {
            return false;
        }

        return unit is >= '\u4E00' and <= '\u9FFF'
            or >= '\u3400' and <= '\u4DBF'
            or >= '\uF900' and <= '\uFAFF'
            or '\u3005' or '\u3007'
            || IsHighSurrogateOfHan(unit);
    }

    /// <summary>Whether the unit at an index is part of a Chinese character, low surrogates included.</summary>
    public static bool IsHanAt(ReadOnlySpan<char> text, int index) =>
        IsHan(text[index])
        || (char.IsLowSurrogate(text[index]) && index > 0 && IsHighSurrogateOfHan(text[index - 1]));

    /// <summary>Number of Chinese characters in a text, a surrogate pair counted once.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char unit in text)
        {
            if (IsHan(unit))
            {
                count++;
            }
        }

        return count;
    }

    // Planes 2 and 3 (U+20000 to U+3FFFF) have the high surrogates D840 to D8BF.
    private static bool IsHighSurrogateOfHan(char unit) => unit is >= '\uD840' and <= '\uD8BF';
}
