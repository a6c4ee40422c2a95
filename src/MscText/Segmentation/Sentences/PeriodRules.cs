using System.Buffers;

namespace MscText.Segmentation;

/// <summary>Whether an ASCII full stop ends a sentence.</summary>
internal static class PeriodRules
{
    // Shorter words in lower case before a full stop and another word in lower case may be abbreviations nobody listed.
    private const int ShortestSureWord = 4;

    private static readonly SearchValues<char> s_digitsAndPoints = SearchValues.Create("0123456789.");

    /// <summary>Position after the sentence that a full stop ends, with what closes behind it; the full stop's position if it ends none.</summary>
    public static int EndAt(ReadOnlySpan<char> text, int start, int dot, Language language)
    {
        int end = Trailing.Skip(text, start, dot + 1);
        if (end == text.Length)
        {
            return end;
        }

        bool isEnd = char.IsWhiteSpace(text[end])
            ? IsEndBeforeSpace(text, start, dot, end)
            : IsEndWithoutSpace(text, start, dot, end, language);
        if (isEnd)
        {
            return end;
        }

        return EndOfRaisedCitation(text, start, dot) is var citation && citation > dot ? citation : dot;
    }

    private static bool IsEndBeforeSpace(ReadOnlySpan<char> text, int start, int dot, int end)
    {
        int next = Trailing.SkipSpaces(text, end);
        if (next == text.Length)
        {
            return true;
        }

        char following = text[next];
        if (Trailing.GoesOn(following) && following is not ('-' or '—'))
        {
            return false;
        }

        ReadOnlySpan<char> word = WordBefore(text, start, dot);
        if (dot == start || IsItemMark(text[start..dot]) || IsInlineItemMark(text[start..dot], word))
        {
            return false;
        }

        char last = text[dot - 1];
        if (HanCharacters.IsHanAt(text, dot - 1))
        {
            return true;
        }

        Abbreviation abbreviation = dot + 1 == end || !char.IsLetter(last) ? Abbreviations.Find(word) : Abbreviation.None;
        ReadOnlySpan<char> nextWord = WordAt(text, next);
        switch (abbreviation)
        {
            case Abbreviation.GoesOn:
                return false;
            case Abbreviation.BeforeNumber when char.IsDigit(following):
                return false;
            case Abbreviation.BeforeName:
                return Abbreviations.StartsSentence(nextWord) || HanCharacters.IsHan(following);
            case Abbreviation.MayEnd:
                return char.IsUpper(following) || HanCharacters.IsHan(following);
        }

        // Initials and genera (J. Smith, E. coli), but "vitamin C. The".
        if (word.Length == 1 && char.IsAsciiLetterUpper(word[0]))
        {
            bool endsPhrase = dot - 2 > start && text[dot - 2] is ' ' or '-' && char.IsLower(text[dot - 3]);
            return HanCharacters.IsHan(following) || (endsPhrase && Abbreviations.StartsSentence(nextWord));
        }

        if (word.Length == 1 && char.IsAsciiLetterLower(word[0]))
        {
            return char.IsUpper(following) && Abbreviations.StartsSentence(nextWord);
        }

        // 0. 05
        if (char.IsDigit(following) && word is "0")
        {
            return false;
        }

        return !char.IsLower(following) || IsName(nextWord) || IsSureEnd(word);
    }

    /// <summary>Whether a word of lower case after a full stop leaves no doubt that a sentence ended.</summary>
    private static bool IsSureEnd(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsLetter(word[^1]))
        {
            // A closing bracket, a per cent sign, a number.
            return true;
        }

        bool isLower = true;
        bool isUpper = true;
        foreach (char unit in word)
        {
            isLower &= char.IsLower(unit) || unit is '-' or '\'' or '’';
            isUpper &= !char.IsLower(unit);
        }

        return isUpper ? word.Length > 1 : word.Length >= (isLower ? ShortestSureWord : ShortestSureWord + 2);
    }

    private static bool IsEndWithoutSpace(ReadOnlySpan<char> text, int start, int dot, int end, Language language)
    {
        char next = text[end];
        if (dot == start || Trailing.GoesOn(next))
        {
            return false;
        }

        bool afterHan = HanCharacters.IsHanAt(text, dot - 1);
        bool afterClosing = text[dot - 1] is ')' or '）' or ']' or '”' or '"' or '%' or '》' or '+';
        if (HanCharacters.IsHan(next))
        {
            return (afterHan || afterClosing || language != Language.English)
                && !IsItemMark(text[start..dot])
                && (afterHan || Abbreviations.Find(WordBefore(text, start, dot)) == Abbreviation.None);
        }

        if (afterHan)
        {
            return char.IsLetterOrDigit(next) || next is '(' or '（' or '“' or '"' or '《' or '‘';
        }

        if (!char.IsAsciiLetterUpper(next) || IsAddress(text, start, dot))
        {
            return false;
        }

        // cells.The next: a word, a number or a bracket, then a word with a capital.
        ReadOnlySpan<char> nextWord = WordAt(text, end);
        bool isWord = nextWord is "A" or "I" ? text[(end + 1)..] is [' ', ..] : nextWord.Length > 1 && char.IsLower(nextWord[1]);
        if (!isWord || nextWord.Contains('.'))
        {
            return false;
        }

        ReadOnlySpan<char> word = WordBefore(text, start, dot);
        return afterClosing
            || (word.Length > 1 && Abbreviations.Find(word) == Abbreviation.None && !word.Contains('.') && (char.IsLower(word[0]) || !ContainsLower(word)))
            || (word.Length > 0 && char.IsDigit(word[^1]) && !IsItemMark(text[start..dot]));
    }

    /// <summary>
    /// Position after the numbers of a citation whose superscript was lost, <c>cells.12 The</c>; the full stop's if there are none.
    /// </summary>
    private static int EndOfRaisedCitation(ReadOnlySpan<char> text, int start, int dot)
    {
        int end = dot + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ',' or '-' or '–' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        int next = Trailing.SkipSpaces(text, end);
        ReadOnlySpan<char> word = WordBefore(text, start, dot);
        bool isCitation = end > dot + 1 && next > end && next < text.Length && char.IsAsciiLetterUpper(text[next])
            && word.Length >= ShortestSureWord - 1 && !word.ContainsAnyExceptInRange('a', 'z') && Abbreviations.Find(word) == Abbreviation.None;
        return isCitation ? end : dot;
    }

    /// <summary>Whether all that stands before a full stop is the mark of a list item: <c>1</c>, <c>2.3</c>, <c>a</c>, <c>IV</c>.</summary>
    private static bool IsItemMark(ReadOnlySpan<char> beforeDot)
    {
        ReadOnlySpan<char> mark = beforeDot.TrimStart("(（[ ");
        if (mark.IsEmpty || mark.Length > 8)
        {
            return false;
        }

        return !mark.ContainsAnyExcept(s_digitsAndPoints) || (mark.Length == 1 && char.IsAsciiLetter(mark[0])) || RomanNumerals.Read(mark) > 0;
    }

    /// <summary>Whether a number is that of an item in running text: <c>These are: 1. the first; 2. the second.</c></summary>
    private static bool IsInlineItemMark(ReadOnlySpan<char> beforeDot, ReadOnlySpan<char> word) =>
        word.Length is 1 or 2 && !word.ContainsAnyExceptInRange('0', '9')
        && beforeDot[..^word.Length].TrimEnd() is [.., ':' or ';' or '：' or '；'];

    private static bool IsAddress(ReadOnlySpan<char> text, int start, int dot)
    {
        int from = dot;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && !HanCharacters.IsHan(text[from - 1]))
        {
            from--;
        }

        ReadOnlySpan<char> before = text[from..dot];
        return before.Contains('@') || before.Contains("://", StringComparison.Ordinal) || before.StartsWith("www") || before.Contains("10.", StringComparison.Ordinal);
    }

    /// <summary>Whether a word that starts in lower case is a name and so may start a sentence: <c>p53</c>, <c>mRNA</c>, <c>α-SMA</c>.</summary>
    private static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (char unit in word)
        {
            if (char.IsDigit(unit) || char.IsUpper(unit) || ScanCharacters.IsGreek(unit))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsLower(ReadOnlySpan<char> word)
    {
        foreach (char unit in word)
        {
            if (char.IsLower(unit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Letters, digits and inner full stops before a position.</summary>
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start, int position)
    {
        int from = position;
        while (from > start && (IsWordUnit(text[from - 1]) || (text[from - 1] == '.' && from < position && char.IsLetter(text[from]))))
        {
            from--;
        }

        return text[from..position];
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int position)
    {
        int end = position;
        while (end < text.Length && (IsWordUnit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        return text[position..end];
    }

    private static bool IsWordUnit(char unit) => char.IsLetterOrDigit(unit) && !HanCharacters.IsHan(unit);
}
