using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>Roman numerals up to 39 (stages, grades, phases, types): more would read abbreviations as numbers.</summary>
internal static class RomanNumerals
{
    private const int Longest = 7;

    /// <summary>Value of a numeral in capitals I, V, X or in one of Unicode's numeral characters; 0 if it is none.</summary>
    public static int Read(ReadOnlySpan<char> text)
    {
        if (text.Length == 1 && IsNumeralCharacter(text[0]))
        {
            return ((text[0] - '\u2160') & 15) + 1;
        }

        if (text.IsEmpty || text.Length > Longest)
        {
            return 0;
        }

        int tens = 0;
        while (tens < text.Length && text[tens] == 'X')
        {
            tens++;
        }

        int ones = text[tens..] switch
        {
            "" => 0, "I" => 1, "II" => 2, "III" => 3, "IV" => 4, "V" => 5, "VI" => 6, "VII" => 7, "VIII" => 8, "IX" => 9, _ => -1,
        };
        return ones < 0 || tens > 3 ? 0 : (tens * 10) + ones;
    }

    /// <summary>Whether a unit is a numeral from 1 to 12 in itself.</summary>
    public static bool IsNumeralCharacter(char unit) => unit is (>= '\u2160' and <= '\u216B') or (>= '\u2170' and <= '\u217B');

    /// <summary>
    /// Adds a numeral, or a range or pair of them (<c>III-IV</c>, <c>I/II</c>), and returns its end; the start if there is none.
    /// A single letter counts only beside a longer numeral or where it numbers something (<c>type I</c>, <c>I期</c>).
    /// </summary>
    public static int Scan(ReadOnlySpan<char> text, int start, TokenBuffer tokens)
    {
        int end = EndOfOne(text, start);
        if (end == start)
        {
            return start;
        }

        int whole = tokens.Count;
        tokens.Add(TokenKind.Number, start, end, isPart: false);
        bool isSure = text[start] > 127 || IsCounted(text, start, end) || (end - start > 1 && text[start..end] is not "IV");
        if (FoldAt(text, end) is '-' or '/' or '~' && EndOfOne(text, end + 1) is var second && second > end + 1)
        {
            tokens.Set(whole, TokenKind.Number, start, second, isPart: false);
            tokens.Add(TokenKind.Number, start, end, isPart: true);
            tokens.Add(TokenKind.Number, end + 1, second, isPart: true);
            isSure |= second - end > 2 || text[end + 1] > 127;
            end = second;
        }

        // III-A, II/day and the like are words.
        if (!isSure || (FoldAt(text, end) is '-' or '/' && IsWordAt(text, end + 1)))
        {
            tokens.Truncate(whole);
            return start;
        }

        return end;
    }

    /// <summary>
    /// Whether what stands around a numeral counts by it: single letters and IV (intravenous) are more often something else.
    /// </summary>
    private static bool IsCounted(ReadOnlySpan<char> text, int start, int end)
    {
        char next = FoldAt(text, ValueRules.SkipSpace(text, end));
        if (next is '期' or '级' or '級' or '度' || (next is '型' or '类' or '類' && text[start] is not 'X' && text[start..end] is not "V"))
        {
            return true;
        }

        ReadOnlySpan<char> word = LastWord(text[..start], out int wordStart);
        if (word is "or" or "and" or "to")
        {
            // "stage III or IV"
            word = LastWord(text[..wordStart], out _);
        }

        return Read(word) > 0
            || word is "stage" or "Stage" or "grade" or "Grade" or "phase" or "Phase" or "type" or "Type" or "class" or "Class"
                or "factor" or "level" or "Level";
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text, out int start)
    {
        text = text.TrimEnd();
        start = text.Length;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..];
    }

    private static int EndOfOne(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && end - start <= Longest && (text[end] is 'I' or 'V' or 'X' || IsNumeralCharacter(text[end])))
        {
            end++;
        }

        return end > start && !IsWordAt(text, end) && ClassAt(text, end) != CharacterClass.Mark && Read(text[start..end]) > 0
            && FoldAt(text, end) != '+'
            ? end
            : start;
    }
}
