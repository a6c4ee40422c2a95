using System.Globalization;
using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>Tokens that start at neither letter nor digit: signed numbers, comparisons, punctuation, symbols, emoji.</summary>
internal static class MarkRules
{
    private const string Repeatable = ".…-—–=*_~·!?#";

    // What a sign may follow to be that of a number: "(-5", ">-2"; behind a word it is a hyphen.
    private const string BeforeSign = "([{<>=~≤≥≈±,;:、|/\"'“‘";

    /// <summary>Adds the token that starts at a mark, with its parts; returns its end.</summary>
    public static int Scan(ReadOnlySpan<char> text, int start, TokenBuffer tokens)
    {
        char folded = Fold(text[start]);
        int end = start;
        if (folded is '.' or '·' or '-' or '+' or '±')
        {
            bool isFree = folded == '±' || start == 0 || ClassAt(text, start - 1) == CharacterClass.Space
                || BeforeSign.Contains(Fold(text[start - 1]));
            bool isNumber = isFree && (IsDigitAt(text, start + 1) || (folded is not '.' && FoldAt(text, start + 1) == '.' && IsDigitAt(text, start + 2)));
            end = isNumber ? LetterRules.ScanNumber(text, start, tokens) : start;
        }
        else if (IsComparator(folded))
        {
            end = StatisticRules.ScanComparison(text, start, tokens);
        }
        else if (RomanNumerals.IsNumeralCharacter(folded))
        {
            end = RomanNumerals.Scan(text, start, tokens);
        }

        return end > start ? end : AddMark(text, start, tokens);
    }

    private static int AddMark(ReadOnlySpan<char> text, int start, TokenBuffer tokens)
    {
        char unit = text[start];
        int end = start + 1;
        if (unit < 128 || char.IsPunctuation(unit))
        {
            while (Repeatable.Contains(unit) && end < text.Length && text[end] == unit)
            {
                end++;
            }
        }
        else
        {
            // A symbol with its modifiers: an emoji of several characters is one.
            end = start + StringInfo.GetNextTextElementLength(text[start..]);
        }

        while (end < text.Length && ClassAt(text, end, out int length) == CharacterClass.Mark)
        {
            end += length;
        }

        tokens.Add(KindOf(unit), start, end, isPart: false);
        return end;
    }

    private static TokenKind KindOf(char unit) => char.GetUnicodeCategory(Fold(unit)) switch
    {
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => TokenKind.Punctuation,
        UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => TokenKind.Number,
        _ => TokenKind.Other,
    };
}
