using System.Text;

namespace MscText.Terms;

/// <summary>Where a hyphen or a space may stand, or not, without making another word.</summary>
internal static class SeparatorVariants
{
    private const int LongestShortPart = 5;

    /// <summary>The name with separators removed, inserted and hyphens joined, where that is a usual way to write it.</summary>
    public static IEnumerable<string> Of(string name)
    {
        string joined = Join(name, hyphens: false);
        yield return joined;
        yield return Join(name, hyphens: true);
        foreach (bool chineseOnly in (bool[])[true, false])
        {
            yield return Insert(name, chineseOnly);
            yield return Insert(joined, chineseOnly);
        }
    }

    // IL-6 → IL6, TGF-β → TGFβ, CAR-T 细胞 → CAR-T细胞; with hyphens: co-culture → coculture, PD-L1 → PDL1.
    private static string Join(string name, bool hyphens)
    {
        var result = new StringBuilder(name.Length);
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] is not (' ' or '-') || i == 0 || i + 1 == name.Length)
            {
                result.Append(name[i]);
                continue;
            }

            bool keep = IsOptional(name[i - 1], name[i + 1], name[i] == '-')
                ? false
                : !(hyphens && name[i] == '-' && IsShortPart(name, i));
            if (keep)
            {
                result.Append(name[i]);
            }
        }

        return result.ToString();
    }

    // JAK2/STAT3通路 → JAK2/STAT3 通路; not only beside Chinese: JAK 2/STAT 3 通路.
    private static string Insert(string name, bool chineseOnly)
    {
        var result = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && name[i - 1] is not (' ' or '-') && name[i] is not (' ' or '-') && MayInsert(name, i, chineseOnly))
            {
                result.Append(' ');
            }

            result.Append(name[i]);
        }

        return result.ToString();
    }

    // Never between two digits (IL-1 2 is not IL-12), never between two words with a space.
    private static bool IsOptional(char before, char after, bool hyphen) =>
        (IsHan(before) != IsHan(after) && !IsPunctuation(before) && !IsPunctuation(after))
        || (IsHan(before) && IsHan(after) && hyphen)
        || GreekVariants.IsGreek(before) != GreekVariants.IsGreek(after)
        || (char.IsAsciiLetter(before) && char.IsAsciiDigit(after))
        || (char.IsAsciiDigit(before) && char.IsAsciiLetter(after) && hyphen);

    private static bool MayInsert(string name, int i, bool chineseOnly)
    {
        char before = name[i - 1];
        char after = name[i];
        return (IsHan(before) != IsHan(after) && !IsPunctuation(before) && !IsPunctuation(after))
            || (!chineseOnly && MayInsertInWord(name, i));
    }

    private static bool MayInsertInWord(string name, int i)
    {
        char before = name[i - 1];
        char after = name[i];
        return (GreekVariants.IsGreek(after) && char.IsAsciiLetterOrDigit(before))
            || (GreekVariants.IsGreek(before) && char.IsAsciiLetterOrDigit(after))
            || (char.IsAsciiDigit(after) && char.IsAsciiLetter(before) && i >= 2 && char.IsAsciiLetter(name[i - 2]));
    }

    private static bool IsShortPart(string name, int hyphen)
    {
        int before = hyphen - 1 - name.LastIndexOfAny([' ', '-', '/'], hyphen - 1);
        int next = name.IndexOfAny([' ', '-', '/'], hyphen + 1);
        int after = (next < 0 ? name.Length : next) - hyphen - 1;
        return char.IsLetter(name[hyphen - 1]) && char.IsLetter(name[hyphen + 1])
            && (before <= LongestShortPart || after <= LongestShortPart);
    }

    private static bool IsHan(char c) => HanCharacters.IsHan(c);

    private static bool IsPunctuation(char c) => !char.IsLetterOrDigit(c);
}
