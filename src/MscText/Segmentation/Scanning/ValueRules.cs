using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>
/// One number: digits with thousands separators, a decimal point, a power of ten: <c>1,030</c>, <c>290 000</c>, <c>.05</c>,
/// <c>0·05</c>, <c>2×10^6</c>, <c>10⁻³</c>, <c>1.5e-5</c>.
/// </summary>
internal static class ValueRules
{
    /// <summary>End of the number without a sign that starts at a position; the position if there is none.</summary>
    public static int Scan(ReadOnlySpan<char> text, int start)
    {
        int end = SkipDigits(text, start);
        if (end == start)
        {
            return IsPoint(text, start) && IsDigitAt(text, start + 1) ? AddPower(text, start + 1, SkipDigits(text, start + 1)) : start;
        }

        end = AddGroups(text, start, end);
        if (IsPoint(text, end) && IsDigitAt(text, end + 1))
        {
            end = SkipDigits(text, end + 1);
        }

        return AddPower(text, start, end);
    }

    /// <summary>As <see cref="Scan"/>, with an optional sign in front.</summary>
    public static int ScanSigned(ReadOnlySpan<char> text, int start)
    {
        int digits = FoldAt(text, start) is '-' or '+' or '±' ? start + 1 : start;
        int end = Scan(text, digits);
        return end == digits ? start : end;
    }

    /// <summary>Position after the digits from a position on.</summary>
    public static int SkipDigits(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && ClassAt(text, position, out int length) == CharacterClass.Digit)
        {
            position += length;
        }

        return position;
    }

    /// <summary>Position after at most one space.</summary>
    public static int SkipSpace(ReadOnlySpan<char> text, int position) => FoldAt(text, position) == ' ' ? position + 1 : position;

    // A raised point is the decimal point of some journals.
    private static bool IsPoint(ReadOnlySpan<char> text, int position) => FoldAt(text, position) is '.' or '·';

    /// <summary>Goes on over groups of exactly three digits behind the same separator, none of which may be in doubt.</summary>
    private static int AddGroups(ReadOnlySpan<char> text, int start, int end)
    {
        // A full-width comma stands between numbers, not inside one.
        char separator = text[end..] is [',', ..] ? ',' : FoldAt(text, end) == ' ' ? ' ' : '\0';
        if (separator is not (',' or ' ') || end - start > 3 || Fold(text[start]) == '0')
        {
            return end;
        }

        int last = end;
        while (last < text.Length && (separator == ',' ? text[last] : Fold(text[last])) == separator)
        {
            int groupEnd = SkipDigits(text, last + 1);
            if (groupEnd == last + 1)
            {
                break;
            }

            if (groupEnd - last != 4)
            {
                // 10 200 30 or 1,25: a list of numbers.
                return end;
            }

            last = groupEnd;
        }

        // 1 030 mg, but not "day 2 100F".
        return ClassAt(text, last) == CharacterClass.Letter && separator == ' ' ? end : last;
    }

    private static int AddPower(ReadOnlySpan<char> text, int start, int end)
    {
        char next = FoldAt(text, end);
        if (next == '^')
        {
            return EndOfExponent(text, end + 1) is var power && power > end + 1 ? power : end;
        }

        // 10⁻³: the digits are already part of the number where the exponent has no sign.
        if (end < text.Length && text[end] is '\u207B')
        {
            return Math.Max(end, EndOfExponent(text, end));
        }

        if (next is 'e' or 'E' && FoldAt(text, end + 1) is '-' or '+')
        {
            int exponent = SkipDigits(text, end + 2);
            return next is 'e' or 'E' && exponent > end + 2 && !IsWordAt(text, exponent) ? exponent : end;
        }

        int times = SkipSpace(text, end);
        if (FoldAt(text, times) is '×' or 'x' or 'X' or '*')
        {
            int ten = SkipSpace(text, times + 1);
            if (ten + 2 < text.Length && Fold(text[ten]) == '1' && Fold(text[ten + 1]) == '0')
            {
                int exponent = ten + 2;
                bool isPower = FoldAt(text, exponent) == '^' || text[exponent] is '\u207B' or '\u207A' || IsSuperscriptDigit(text[exponent]);
                exponent = FoldAt(text, exponent) == '^' ? exponent + 1 : exponent;
                return isPower && EndOfExponent(text, exponent) is var power && power > exponent ? power : end;
            }
        }

        return end;
    }

    private static int EndOfExponent(ReadOnlySpan<char> text, int start)
    {
        int digits = FoldAt(text, start) is '-' or '+' ? start + 1 : start;
        int end = SkipDigits(text, digits);
        return end == digits ? start : end;
    }
}
