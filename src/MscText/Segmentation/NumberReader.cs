using System.Globalization;
using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>Reads the value of a <see cref="TokenKind.Number"/> that is one number, not a range.</summary>
internal static class NumberReader
{
    private const int LongestNumber = 64;

    /// <summary>
    /// Reads a number as the tokenizer writes it: separators between thousands, a decimal point, a sign, a power of ten in any
    /// notation, a Roman numeral, a vulgar fraction or circled number, an ordinal in digits.
    /// </summary>
    /// <param name="text">The number, raw or normalised, with nothing around it.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether it is a number within the range of a double.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out double value)
    {
        value = RomanNumerals.Read(text);
        if (value > 0)
        {
            return true;
        }

        if (text.Length == 1 && !char.IsAsciiDigit(text[0]))
        {
            value = CharUnicodeInfo.GetNumericValue(text[0]);
            return value >= 0;
        }

        Span<char> plain = stackalloc char[LongestNumber];
        int length = 0;
        bool hasPower = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (length + 4 > LongestNumber)
            {
                return false;
            }

            char folded = Fold(text[i]);
            bool isRaised = IsSuperscriptDigit(text[i]) || text[i] is '\u207B' or '\u207A';
            switch (folded)
            {
                // What was 10^6 so far becomes 1e6, 2×10^6 becomes 2e6.
                case '^':
                case var _ when isRaised && !hasPower:
                    if (!StartPower(plain, ref length))
                    {
                        return false;
                    }

                    hasPower = true;
                    if (folded != '^')
                    {
                        plain[length++] = folded;
                    }

                    break;
                case ',' or ' ' when !hasPower && length > 0:
                    break;
                case '·':
                    plain[length++] = '.';
                    break;
                case '×' or 'x' or 'X' or '*':
                    plain[length++] = '×';
                    break;
                case '±' when i == 0:
                    break;
                default:
                    plain[length++] = folded;
                    break;
            }
        }

        ReadOnlySpan<char> digits = plain[..length];
        digits = digits is [.., 's', 't'] or [.., 'n', 'd'] or [.., 'r', 'd'] or [.., 't', 'h'] ? digits[..^2] : digits;
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(digits, style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>Turns <c>10</c> into <c>1e</c>, and <c>2×10</c> into <c>2e</c>.</summary>
    private static bool StartPower(Span<char> plain, ref int length)
    {
        ReadOnlySpan<char> written = plain[..length];
        if (written is [.., '×', '1', '0'] && length > 3)
        {
            plain[length - 3] = 'e';
            length -= 2;
            return true;
        }

        if (written is ['1', '0'] or ['-' or '+', '1', '0'])
        {
            plain[length - 1] = 'e';
            return true;
        }

        return false;
    }
}
