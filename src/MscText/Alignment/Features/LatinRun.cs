using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>Runs of Latin letters, digits and the marks that join them, and what they stand for.</summary>
internal static class LatinRun
{
    /// <summary>Finds the next run that contains a letter: <c>IL-6/JAK2</c>, <c>well-known</c>, <c>TGF-β</c>, <c>U.S.A.</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryNext(ReadOnlySpan<char> text, ref int position, out int start, out int length)
    {
        for (int i = position; i < text.Length; i++)
        {
            if (!IsInside(text[i]))
            {
                continue;
            }

            start = i;
            bool letter = false;
            while (i < text.Length
                && (IsInside(text[i]) || (IsJoiner(text[i]) && i + 1 < text.Length && IsInside(text[i + 1])) || IsInitialsDot(text, i)))
            {
                letter |= IsLetter(text[i]);
                i++;
            }

            if (letter)
            {
                length = i - start;
                position = i;
                return true;
            }
        }

        (start, length) = (text.Length, 0);
        position = text.Length;
        return false;
    }

    /// <summary>The end of the part that begins at an index: up to a slash, or a hyphen between two parts of letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int EndOfPart(ReadOnlySpan<char> run, int start)
    {
        int i = start;
        while (i < run.Length)
        {
            if (run[i] is '/' or '+' || (IsHyphen(run[i]) && SplitsAt(run, start, i)))
            {
                break;
            }

            i++;
        }

        return i;
    }

    /// <summary>Whether a part is a symbol: it holds a digit, a Greek letter, or a capital after its first letter.</summary>
    public static bool IsSymbol(ReadOnlySpan<char> part)
    {
        for (int i = 0; i < part.Length; i++)
        {
            if (char.IsAsciiDigit(part[i]) || IsGreek(part[i]) || (i > 0 && char.IsAsciiLetterUpper(part[i])))
            {
                return true;
            }
        }

        return part.Length == 1;
    }

    /// <summary>Writes the common form of a symbol: lower case, without hyphens and plural s.</summary>
    public static int Fold(ReadOnlySpan<char> part, Span<char> folded)
    {
        if (part.Length > 2 && part[^1] == 's' && (char.IsAsciiLetterUpper(part[^2]) || char.IsAsciiDigit(part[^2])))
        {
            part = part[..^1];
        }

        int length = 0;
        foreach (char c in part)
        {
            if (length < folded.Length && !IsHyphen(c) && c != '.')
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        return length;
    }

    /// <summary>Whether a text is a heading in capitals, in which capitals tell no symbols.</summary>
    public static bool IsInCapitals(ReadOnlySpan<char> text)
    {
        int upper = 0;
        int lower = 0;
        foreach (char c in text)
        {
            upper += char.IsAsciiLetterUpper(c) ? 1 : 0;
            lower += char.IsAsciiLetterLower(c) ? 1 : 0;
        }

        return upper >= 8 && lower * 10 < upper;
    }

    /// <summary>Whether a part consists of capitals alone.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> part) => !part.ContainsAnyExceptInRange('A', 'Z');

    private static bool SplitsAt(ReadOnlySpan<char> run, int start, int hyphen)
    {
        int before = hyphen - start;
        int after = 0;
        while (hyphen + 1 + after < run.Length && IsLetter(run[hyphen + 1 + after]))
        {
            after++;
        }

        return before > 1 && after > 1;
    }

    // The dot of U.S.A. between two single capitals.
    private static bool IsInitialsDot(ReadOnlySpan<char> text, int i) =>
        text[i] == '.'
        && i > 0 && char.IsAsciiLetterUpper(text[i - 1]) && (i == 1 || !IsInside(text[i - 2]))
        && i + 1 < text.Length && char.IsAsciiLetterUpper(text[i + 1]) && (i + 2 == text.Length || !IsInside(text[i + 2]));

    private static bool IsInside(char c) => IsLetter(c) || char.IsAsciiDigit(c);

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || IsGreek(c) || c is >= 'À' and <= 'ɏ' and not '×' and not '÷';

    private static bool IsGreek(char c) => c is >= 'Α' and <= 'ω' or 'µ';

    private static bool IsJoiner(char c) => c is '/' or '+' or '\'' or '’' || IsHyphen(c);

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–';
}
