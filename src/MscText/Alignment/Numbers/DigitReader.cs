using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>Reads numbers written in digits: decimals, groups of thousands, powers of ten. Alike in both languages.</summary>
internal static class DigitReader
{
    // Decimal keeps 28 digits; longer runs are identifiers.
    private const int MaxDigits = 24;

    /// <summary>ASCII digits, percent signs and points for full-width ones, unit for unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string Narrow(string text) =>
        text.AsSpan().IndexOfAnyInRange('％', '～') < 0
            ? text
            : string.Create(text.Length, text, static (target, source) =>
            {
                for (int i = 0; i < source.Length; i++)
                {
                    char c = source[i];
                    target[i] = c is (>= '０' and <= '９') or '％' or '．' or '～' or '＋' or '－' or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ')
                        ? (char)(c - 0xFEE0)
                        : c;
                }
            });

    /// <summary>Whether the digit at an index belongs to a name (IL-6, CD34, p53) instead of counting something.</summary>
    public static bool IsInsideName(ReadOnlySpan<char> text, int start)
    {
        if (start == 0)
        {
            return false;
        }

        char before = text[start - 1];
        if (IsNameLetter(before) || before == '_')
        {
            return true;
        }

        return before is '-' or '‑' or '–' && start > 1 && (IsNameLetter(text[start - 2]) || IsHanName(text, start - 2));
    }

    /// <summary>Reads a number in digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of the first digit.</param>
    /// <param name="value">The value.</param>
    /// <param name="end">Index after the number.</param>
    /// <returns>False where the digits are no number (versions, identifiers); <paramref name="end"/> is set all the same.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out decimal value, out int end)
    {
        value = 0;
        int digits = 0;
        int i = start;
        Append(text, ref i, ref value, ref digits);
        if (start > 0 && text[start - 1] == '.' && (start == 1 || !char.IsAsciiLetterOrDigit(text[start - 2])))
        {
            // P < .05
            for (int places = Math.Min(digits, MaxDigits); places > 0; places--)
            {
                value /= 10;
            }

            end = i;
            return digits <= MaxDigits;
        }

        int firstGroup = i - start;
        if (firstGroup <= 3)
        {
            while (IsGroup(text, i))
            {
                i++;
                Append(text, ref i, ref value, ref digits);
            }
        }

        if (i + 1 < text.Length && text[i] is '.' or '·' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
        {
            int point = i++;
            int before = digits;
            Append(text, ref i, ref value, ref digits);
            for (int places = Math.Min(digits, MaxDigits) - Math.Min(before, MaxDigits); places > 0; places--)
            {
                value /= 10;
            }

            if (i + 1 < text.Length && text[i] == '.' && text[point] == '.' && char.IsAsciiDigit(text[i + 1]))
            {
                while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '.'))
                {
                    i++;
                }

                end = i;
                return false;
            }
        }

        end = ReadPowerOfTen(text, i, ref value);
        return digits <= MaxDigits;
    }

    // A separator between groups of thousands: exactly three digits follow. A space separates only where no fourth follows.
    private static bool IsGroup(ReadOnlySpan<char> text, int i) =>
        i + 3 < text.Length
        && text[i] is ',' or ' ' or '\u00A0' or '\u2009' or '\u202F'
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]));

    private static void Append(ReadOnlySpan<char> text, ref int i, ref decimal value, ref int digits)
    {
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            if (digits++ < MaxDigits)
            {
                value = (value * 10) + (text[i] - '0');
            }
        }
    }

    /// <summary>Reads <c>×10^6</c>, <c>x 10^6</c> and <c>×10⁶</c> after a number, or <c>^6</c> after a 10.</summary>
    private static int ReadPowerOfTen(ReadOnlySpan<char> text, int i, ref decimal value)
    {
        int at = i;
        bool product = false;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        if (at < text.Length && text[at] is '×' or 'x' or 'X' or '*' or '·')
        {
            at++;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (!text[at..].StartsWith("10"))
            {
                return i;
            }

            at += 2;
            product = true;
        }
        else
        {
            at = i;
            if (value != 10)
            {
                return i;
            }
        }

        if (at < text.Length && text[at] == '^')
        {
            at++;
        }
        else if (product && at < text.Length && char.IsAsciiDigit(text[at]) && IsLostPower(text, at))
        {
            // ×109/L
        }
        else if (at >= text.Length || "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(text[at]) < 0)
        {
            return i;
        }

        int power = 0;
        int first = at;
        for (; at < text.Length && at - first < 2; at++)
        {
            int digit = char.IsAsciiDigit(text[at]) ? text[at] - '0' : "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(text[at]);
            if (digit < 0)
            {
                break;
            }

            power = (power * 10) + digit;
        }

        if (at == first || power > 18)
        {
            return i;
        }

        value = product ? value : 1;
        for (; power > 0; power--)
        {
            value = Math.Min(value, 1e24m) * 10;
        }

        return at;
    }

    /// <summary>Whether digits after ×10 are a power that lost its place: ×109/L, ×106 cells.</summary>
    private static bool IsLostPower(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> rest = text[end..].TrimStart(' ');
        return end - at <= 2
            && (rest.StartsWith("/L") || rest.StartsWith("/l") || rest.StartsWith("/kg") || rest.StartsWith("/m") || rest.StartsWith("cells")
                || rest.StartsWith("copies") || rest.StartsWith("CFU") || rest.StartsWith("PFU") || rest.StartsWith("个") || rest.StartsWith("個") || rest.StartsWith("拷"));
    }

    private static bool IsNameLetter(char c) => char.IsAsciiLetter(c) || c is >= '\u0370' and <= '\u03FF';

    // 白细胞介素-6, 新冠肺炎-19: after a character that ends names of substances and diseases a hyphen numbers; else it is a
    // sign or a range.
    private static bool IsHanName(ReadOnlySpan<char> text, int at) => "素子体體白酶酸炎型肽因胺醇毒冠".Contains(text[at]);
}
