using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>Numbers, ranges and products of numbers, with their units: <c>15-20%</c>, <c>12.3 ± 2.1</c>, <c>20mg/ml</c>, <c>10×20 cm</c>.</summary>
internal static class NumberRules
{
    /// <summary>
    /// Adds the number that starts at a position, with its unit, values and unit as parts. Returns its end, or the position
    /// if there is no number or it is the start of a name (<c>5-FU</c>, <c>3T3</c>).
    /// </summary>
    public static int Scan(ReadOnlySpan<char> text, int start, TokenBuffer tokens)
    {
        int whole = tokens.Count;
        int end = ValueRules.ScanSigned(text, start);
        if (end == start)
        {
            return start;
        }

        if (FoldAt(text, end) == '.' && IsDigitAt(text, end + 1))
        {
            return AddSectionNumber(text, start, end, tokens);
        }

        tokens.Add(TokenKind.Number, start, end, isPart: false);
        if (EndOfOrdinal(text, end) is var ordinal && ordinal > end)
        {
            tokens.Set(whole, TokenKind.Number, start, ordinal, isPart: false);
            return ordinal;
        }

        tokens.Add(TokenKind.Number, start, end, isPart: true);
        TokenKind kind = TokenKind.Number;
        while (true)
        {
            int unitEnd = UnitRules.Scan(text, end, out int unit);
            if (unitEnd > end)
            {
                tokens.Add(TokenKind.Unit, unit, unitEnd, isPart: true);
                kind = TokenKind.Quantity;
                end = unitEnd;
            }
            else if (StartsName(text, end))
            {
                tokens.Truncate(whole);
                return start;
            }

            int next = SkipJoiner(text, end, afterUnit: unitEnd > unit);
            int nextEnd = ValueRules.Scan(text, next);
            if (nextEnd == next || (unitEnd > unit && UnitRules.Scan(text, nextEnd, out _) == nextEnd)
                || (FoldAt(text, nextEnd) == '.' && IsDigitAt(text, nextEnd + 1)))
            {
                break;
            }

            // 4-1BB is a name; of 10:5a only the first is a number.
            if (UnitRules.Scan(text, nextEnd, out _) == nextEnd && StartsName(text, nextEnd) && FoldAt(text, end) != '-')
            {
                break;
            }

            tokens.Add(TokenKind.Number, next, nextEnd, isPart: true);
            end = nextEnd;
        }

        if (tokens.Count == whole + 2)
        {
            tokens.Truncate(whole + 1);
        }

        tokens.Set(whole, kind, start, end, isPart: false);
        return end;
    }

    /// <summary>
    /// Adds the name of a compound that starts with the numbers of its places (<c>1,25-dihydroxyvitamin</c>); returns its end,
    /// or the start if there is none.
    /// </summary>
    public static int ScanLocants(ReadOnlySpan<char> text, int start, TokenBuffer tokens)
    {
        int last = start;
        int end = SkipLocant(text, start);
        while (end > last && text[end..] is [',', ..])
        {
            last = end + 1;
            end = SkipLocant(text, last);
        }

        if (last == start || end == last || FoldAt(text, end) != '-' || ClassAt(text, end + 1) != CharacterClass.Letter)
        {
            return start;
        }

        int whole = tokens.Count;
        end = WordRules.Scan(text, last, tokens);
        tokens.Set(whole, TokenKind.Identifier, start, end, isPart: false);
        return end;
    }

    private static int SkipLocant(ReadOnlySpan<char> text, int start)
    {
        int end = ValueRules.SkipDigits(text, start);
        if (end == start || end - start > 2)
        {
            return start;
        }

        return FoldAt(text, end) == '\'' ? end + 1 : end;
    }

    private static int AddSectionNumber(ReadOnlySpan<char> text, int start, int end, TokenBuffer tokens)
    {
        while (FoldAt(text, end) == '.' && IsDigitAt(text, end + 1))
        {
            end = ValueRules.SkipDigits(text, end + 1);
        }

        if (IsWordAt(text, end))
        {
            return start;
        }

        tokens.Add(TokenKind.Identifier, start, end, isPart: false);
        return end;
    }

    private static int EndOfOrdinal(ReadOnlySpan<char> text, int end) =>
        end + 2 <= text.Length && text.Slice(end, 2) is "st" or "nd" or "rd" or "th" && !IsWordAt(text, end + 2) ? end + 2 : end;

    private static bool StartsName(ReadOnlySpan<char> text, int end) =>
        (ClassAt(text, end) is CharacterClass.Letter or CharacterClass.Mark && !IsProduct(text, end))
        || (FoldAt(text, end) is '-' or '_' && ClassAt(text, end + 1) == CharacterClass.Letter)
        || (FoldAt(text, end) == '\'' && (char.IsAsciiLetterUpper(FoldAt(text, end + 1))
            || (FoldAt(text, end + 1) == '-' && ClassAt(text, end + 2) == CharacterClass.Letter)));

    /// <summary>Whether a letter is the sign of a product: <c>3x5</c>, but not <c>3xFLAG</c>.</summary>
    private static bool IsProduct(ReadOnlySpan<char> text, int position) =>
        FoldAt(text, position) == 'x' && ValueRules.Scan(text, position + 1) is var end && end > position + 1
        && ClassAt(text, end) is not (CharacterClass.Letter or CharacterClass.Mark);

    /// <summary>Position after the sign between two values of one token; the end of the text if there is none.</summary>
    private static int SkipJoiner(ReadOnlySpan<char> text, int end, bool afterUnit)
    {
        int sign = ValueRules.SkipSpace(text, end);
        bool isSpaced = sign > end;
        int next = sign + 1;
        bool joins = FoldAt(text, sign) switch
        {
            '±' or '×' or '-' or '~' => true,
            '+' when FoldAt(text, next) == '/' && FoldAt(text, next + 1) == '-' => (next += 2) > 0,
            ':' or '/' or 'x' => !isSpaced && !afterUnit,
            _ => false,
        };
        int value = ValueRules.SkipSpace(text, next);

        // 5 -3 is not a range, 5 - 3 is.
        return joins && (value > next == isSpaced || FoldAt(text, sign) is '±' or '×') ? value : text.Length;
    }
}
