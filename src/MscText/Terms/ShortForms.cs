using System.Buffers;

namespace MscText.Terms;

/// <summary>What can be an abbreviation.</summary>
internal static class ShortForms
{
    private const int MaxLength = 12;
    private const int MaxWordLength = 24;
    private const int MaxWords = 2;
    private const int MaxUnit = 2;

    // What points at another place of the document.
    private static readonly string[] References = ["Fig.", "Figs", "Figure", "Table", "Eq.", "Ref.", "Refs", "Appendix", "Suppl", "see "];
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-‐‑–/.+'’()*&,αβγδεζηθκλμνπρστφχψωΔΓΩ ");

    /// <summary>Whether a stretch can be the short form of something: at most two words, a letter, no sign of a formula.</summary>
    public static bool IsCandidate(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxWordLength || (text.Length > MaxLength && text.Contains(' ')) || !char.IsLetterOrDigit(text[0]) || text.ContainsAnyExcept(Allowed))
        {
            return false;
        }

        foreach (string reference in References)
        {
            if (text.StartsWith(reference, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        if (IsQuantity(text))
        {
            return false;
        }

        int letters = 0;
        int capitals = 0;
        int digits = 0;
        int words = 1;
        int depth = 0;
        foreach (char c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            words += c == ' ' ? 1 : 0;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return letters > 0
            && depth == 0
            && words <= MaxWords
            && digits <= letters + 2
            && (capitals > 0 || (letters <= 5 && words == 1 && !char.IsAsciiDigit(text[0])));
    }

    // 5 mL, 1000mg/kg, 0.5g: a number of two digits or with a point, or any number before a small unit.
    private static bool IsQuantity(ReadOnlySpan<char> text)
    {
        int digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] == '.'))
        {
            digits++;
        }

        return digits > 0 && digits < text.Length && (text[digits] is ' ' or '%' || (!IsIsotope(text) && char.IsLower(text[digits]) && (digits > 1 || text.Length - digits <= MaxUnit)));
    }

    // 99mTc-MAG3: capitals on both sides of a hyphen.
    private static bool IsIsotope(ReadOnlySpan<char> text)
    {
        int hyphen = text.IndexOf('-');
        return hyphen > 0 && text[..hyphen].IndexOfAnyInRange('A', 'Z') > 0 && text[hyphen..].IndexOfAnyInRange('A', 'Z') > 0;
    }

    /// <summary>Whether a stretch in lower case only could also be an ordinary word.</summary>
    public static bool IsLowerCase(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsUpper(c) || char.IsDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Number of letters and digits.</summary>
    public static int CountLetters(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return count;
    }
}
