namespace MscText.Checking;

/// <summary>Finds the signs before numbers: −80, minus 80, 零下80, ±0.8. A hyphen in a range or name is none.</summary>
internal static class SignFinder
{
    // After these a hyphen before a digit is a sign; after others it may join a name (白介素-6).
    private const string BeforeSign = "至到为是约在于和与及或由从达按用低高了";

    /// <summary>All numbers of a side with their signs, in order.</summary>
    public static List<SignedNumber> Find(BeadSide side) => [.. side.Quantities.Where(q => !q.Number.InWords).Select(q => Read(side.Folded, q))];

    private static SignedNumber Read(string text, Quantity quantity)
    {
        int start = quantity.Number.Span.Start;

        // A value without the nought before its point begins at the point.
        int first = start > 0 && text[start - 1] == '.' ? start - 1 : start;
        int mark = first - 1;
        while (mark >= 0 && text[mark] == ' ')
        {
            mark--;
        }

        if (mark >= 0 && text[mark] == '±')
        {
            return At('±', mark, quantity);
        }

        if (mark >= 2 && text[mark] == '-' && text[mark - 1] == '/' && text[mark - 2] == '+')
        {
            return At('±', mark - 2, quantity);
        }

        if (mark == first - 1 && mark >= 0 && text[mark] is '-' or '–' && IsSign(text, mark))
        {
            return At('-', mark, quantity);
        }

        foreach (string word in (ReadOnlySpan<string>)["minus", "负", "零下"])
        {
            int at = mark - word.Length + 1;
            if (at >= 0 && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return At('-', at, quantity);
            }
        }

        return new SignedNumber('\0', quantity, quantity.Number.Span);
    }

    private static bool IsSign(string text, int mark)
    {
        int before = mark - 1;
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        if (before < 0)
        {
            return true;
        }

        char c = text[before];
        bool apart = before < mark - 1;
        return c is '(' or '[' or '<' or '>' or '=' or '≤' or '≥' or '≈' or ':' or ',' or '、' or ';' or '~' or '-' or '–' or '±'
            || (HanCharacters.IsHan(c) && (apart || BeforeSign.Contains(c)))
            || (apart && char.IsAsciiLetterLower(c));
    }

    private static SignedNumber At(char sign, int start, Quantity quantity) =>
        new(sign, quantity, TextSpan.FromBounds(start, quantity.Number.Span.End));
}
