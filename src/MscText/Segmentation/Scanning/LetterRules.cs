using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>Which rule takes a token that starts at a letter or at a digit.</summary>
internal static class LetterRules
{
    // The longest local part of an address, RFC 5321, 4.5.3.1.1.
    private const int LongestLocalPart = 64;

    /// <summary>Adds the token that starts at a letter, with its parts; returns its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the letter stands.</param>
    /// <param name="nextAt">Where the next @ stands; past the end of the text if there is none.</param>
    /// <param name="tokens">Receives the tokens.</param>
    public static int ScanLetter(ReadOnlySpan<char> text, int start, int nextAt, TokenBuffer tokens)
    {
        if (nextAt - start <= LongestLocalPart && Add(TokenKind.Email, start, AddressRules.ScanEmail(text, start), tokens) is var email && email > start)
        {
            return email;
        }

        char first = text[start];
        if (first is 'h' or 'H' or 'f' or 'F' or 'w' or 'W' && Add(TokenKind.Url, start, AddressRules.ScanUrl(text, start), tokens) is var url && url > start)
        {
            return url;
        }

        if ((char.IsAsciiLetterUpper(first) || first == 'j') && Add(TokenKind.TrialId, start, TrialIdRules.Scan(text, start), tokens) is var trial && trial > start)
        {
            return trial;
        }

        if (FoldAt(text, start + 1) == '.' && Add(TokenKind.Word, start, EndOfInitials(text, start), tokens) is var initials && initials > start)
        {
            return initials;
        }

        if (StatisticRules.ScanStatistic(text, start, tokens) is var statistic && statistic > start)
        {
            return statistic;
        }

        if (first is 'I' or 'V' or 'X' && RomanNumerals.Scan(text, start, tokens) is var numeral && numeral > start)
        {
            return numeral;
        }

        if (Add(TokenKind.Identifier, start, KaryotypeRules.Scan(text, start), tokens) is var change && change > start)
        {
            return change;
        }

        int count = tokens.Count;
        int end = WordRules.Scan(text, start, tokens);
        if (FoldAt(text, end) == '.' && IsWordAt(text, end + 1) && AddressRules.ScanHost(text, start) is var host && host > end)
        {
            tokens.Truncate(count);
            return Add(TokenKind.Url, start, host, tokens);
        }

        return end;
    }

    /// <summary>Adds the token that starts at a digit, with its parts; returns its end.</summary>
    /// <inheritdoc cref="ScanLetter" path="/param"/>
    public static int ScanDigit(ReadOnlySpan<char> text, int start, int nextAt, TokenBuffer tokens)
    {
        if (nextAt - start <= LongestLocalPart && Add(TokenKind.Email, start, AddressRules.ScanEmail(text, start), tokens) is var email && email > start)
        {
            return email;
        }

        if (Add(TokenKind.Doi, start, AddressRules.ScanDoi(text, start), tokens) is var doi && doi > start)
        {
            return doi;
        }

        if (Add(TokenKind.Date, start, DateRules.Scan(text, start), tokens) is var date && date > start)
        {
            return date;
        }

        if (Add(TokenKind.TrialId, start, TrialIdRules.ScanEudraCt(text, start), tokens) is var trial && trial > start)
        {
            return trial;
        }

        if (NumberRules.ScanLocants(text, start, tokens) is var compound && compound > start)
        {
            return compound;
        }

        int end = ScanNumber(text, start, tokens);
        return end > start ? end : WordRules.Scan(text, start, tokens);
    }

    /// <summary>Adds the number that starts at a digit, point or sign; returns its end, or the start if there is none.</summary>
    public static int ScanNumber(ReadOnlySpan<char> text, int start, TokenBuffer tokens)
    {
        int whole = tokens.Count;
        int end = NumberRules.Scan(text, start, tokens);
        return end > start ? StatisticRules.Extend(text, whole, end, tokens) : start;
    }

    private static int Add(TokenKind kind, int start, int end, TokenBuffer tokens)
    {
        if (end > start)
        {
            tokens.Add(kind, start, end, isPart: false);
        }

        return end;
    }

    /// <summary>End of letters with a point each (<c>e.g.</c>, <c>U.S.A.</c>), two at least; the start if there are none.</summary>
    private static int EndOfInitials(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        int count = 0;
        while (ClassAt(text, end) == CharacterClass.Letter && !IsWordAt(text, end + 1) && FoldAt(text, end + 1) == '.')
        {
            end += 2;
            count++;
        }

        // The last letter may lack its point: "i.e, ", "e.g (".
        if (count > 0 && ClassAt(text, end) == CharacterClass.Letter && !IsWordAt(text, end + 1) && !char.IsSurrogate(text[end]))
        {
            end++;
            count++;
        }

        return count > 1 ? end : start;
    }
}
