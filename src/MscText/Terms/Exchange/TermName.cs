using System.Text;

namespace MscText.Terms;

/// <summary>Names as the dictionary holds them: one line, single blanks, nothing invisible.</summary>
internal static class TermName
{
    /// <summary>The name without stray blanks and characters that do not show.</summary>
    public static string Clean(string raw)
    {
        var name = new StringBuilder(raw.Length);
        bool blank = false;
        foreach (char c in raw)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = name.Length > 0;
            }
            else if (!char.IsControl(c) && c is not ('\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD'))
            {
                if (blank)
                {
                    name.Append(' ');
                    blank = false;
                }

                name.Append(c);
            }
        }

        return name.ToString();
    }

    /// <summary>Why a cleaned name can't be in a dictionary, or null where it can.</summary>
    public static string? Fault(string name, int maximumLength) =>
        name.Length > maximumLength ? $"The name '{name.AsSpan(0, Math.Min(40, maximumLength))}…' is longer than {maximumLength} characters."
        : name.Contains('|', StringComparison.Ordinal) ? $"The name '{name}' has a bar, which separates names in lists."
        : !IsWellFormed(name) ? "A name has half a surrogate pair or a character that is none."
        : null;

    /// <summary>Whether an English name has the looks of a symbol, whose case is meaningful: EGFR, IL-6, mRNA.</summary>
    public static bool LooksLikeAbbreviation(string name)
    {
        const int longest = 8;
        int capitals = name.Count(char.IsUpper);
        int small = name.Count(char.IsLower);
        return name.Length is >= 2 and <= longest
            && !name.Contains(' ', StringComparison.Ordinal)
            && capitals >= small
            && (capitals >= 2 || (capitals == 1 && name.Any(char.IsAsciiDigit)));
    }

    private static bool IsWellFormed(string name)
    {
        foreach (Rune rune in name.EnumerateRunes())
        {
            // Half a pair comes out as U+FFFD, which is no part of a name either.
            if (rune.Value is 0xFFFD || (rune.Value & 0xFFFE) == 0xFFFE)
            {
                return false;
            }
        }

        return true;
    }
}
