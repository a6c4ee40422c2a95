using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>
/// Changes of chromosomes in the notation of the ISCN: <c>t(9;22)(q34;q11)</c>, <c>inv(16)</c>, <c>del(17p)</c>.
/// </summary>
internal static class KaryotypeRules
{
    private const int LongestBracket = 24;

    /// <summary>End of the change that starts at a letter; the start if there is none.</summary>
    public static int Scan(ReadOnlySpan<char> text, int start)
    {
        int name = start;
        while (name < text.Length && name - start < 4 && char.IsAsciiLetterLower(text[name]))
        {
            name++;
        }

        if (FoldAt(text, name) != '(' || text[start..name] is not ("t" or "inv" or "del" or "add" or "ins" or "dup" or "der"))
        {
            return start;
        }

        int end = EndOfBracket(text, name, out bool isPair);

        // t(18) is a test statistic with its degrees of freedom.
        if (end == name || (!isPair && name == start + 1))
        {
            return start;
        }

        return FoldAt(text, end) == '(' ? EndOfBracket(text, end, out _) : end;
    }

    private static int EndOfBracket(ReadOnlySpan<char> text, int open, out bool isPair)
    {
        isPair = false;
        bool hasPlace = false;
        for (int i = open + 1; i < text.Length && i - open <= LongestBracket; i++)
        {
            char unit = Fold(text[i]);
            if (unit == ')')
            {
                return hasPlace ? i + 1 : open;
            }

            if (!char.IsAsciiDigit(unit) && unit is not ('X' or 'Y' or 'p' or 'q' or ';' or '.' or '?'))
            {
                return open;
            }

            hasPlace |= char.IsAsciiDigit(unit) || unit is 'X' or 'Y';
            isPair |= unit == ';';
        }

        return open;
    }
}
