using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>
/// Numbers of the clinical trial registers of the WHO network: <c>NCT05432187</c>, <c>ChiCTR-TRC-12345678</c>,
/// <c>ISRCTN12345678</c>, EudraCT's <c>2004-000446-20</c> and others.
/// </summary>
internal static class TrialIdRules
{
    private const int FewestDigits = 4;

    private static readonly string[] s_registers =
    [
        "NCT", "ChiCTR", "CHICTR", "ISRCTN", "ACTRN", "DRKS", "UMIN", "jRCT", "JPRN", "CTRI", "KCT", "IRCT", "PACTR", "TCTR", "NTR", "SLCTR", "LBCTR", "RBR",
    ];

    /// <summary>End of the number that starts at a letter; the start if there is none.</summary>
    public static int Scan(ReadOnlySpan<char> text, int start)
    {
        // Every register's name has a capital second or third letter or is "ChiCTR", "jRCT": most words end the search here.
        if (start + 7 > text.Length || !(char.IsAsciiLetterUpper(text[start + 1]) || text[start + 1] == 'h'))
        {
            return start;
        }

        foreach (string register in s_registers)
        {
            if (text[start..].StartsWith(register))
            {
                return ScanNumber(text, start, start + register.Length);
            }
        }

        return start;
    }

    /// <summary>End of a EudraCT or CTIS number that starts at a digit; the start if there is none.</summary>
    public static int ScanEudraCt(ReadOnlySpan<char> text, int start)
    {
        int year = ValueRules.SkipDigits(text, start);
        int number = ValueRules.SkipDigits(text, year + 1);
        int check = ValueRules.SkipDigits(text, number + 1);
        return year - start == 4 && FoldAt(text, year) == '-' && number - year == 7 && FoldAt(text, number) == '-'
            && check - number == 3 && !IsWordAt(text, check)
            ? check
            : start;
    }

    private static int ScanNumber(ReadOnlySpan<char> text, int start, int position)
    {
        // ChiCTR-TRC-, JPRN-UMIN, CTRI/2011/07/, IRCT…N1.
        int digits = 0;
        int end = position;
        while (position < text.Length)
        {
            char unit = Fold(text[position]);
            if (char.IsAsciiDigit(unit))
            {
                digits++;
                end = position + 1;
            }
            else if (!(char.IsAsciiLetterUpper(unit) || (unit is '-' or '/' && IsWordAt(text, position + 1))))
            {
                break;
            }

            position++;
        }

        return digits >= FewestDigits && !IsWordAt(text, end) ? end : start;
    }
}
