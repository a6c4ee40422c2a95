using MscText.Normalization;

namespace MscText.Terms;

/// <summary>
/// Finds the abbreviations that a text defines: <c>mesenchymal stem cells (MSCs)</c>, <c>MSC (mesenchymal stem cell)</c>,
/// 间充质干细胞(MSCs), 急性髓系白血病（AML）, AML（急性髓系白血病）. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Parentheses and the choice of candidates follow Schwartz and Hearst, PSB 2003; how letters are matched with words is
/// described at <c>LongFormAligner</c>. Where a Chinese long form begins is decided by the dictionary's terms, else by the
/// words that can't be part of a term.
/// </remarks>
public sealed class AbbreviationFinder
{
    private const int MaxInside = 160;
    private const int MaxWindowWords = 14;
    private const int MaxKnownWords = 6;
    private const int MaxLatinEnd = 6;
    private const int ShortestWord = 3;

    // Mean scores of letters, see LongFormAligner.
    private const double AllInitials = 1;
    private const double AlmostInitials = 0.85;

    private static readonly string[] Lead =
        ["or ", "i.e., ", "ie, ", "abbreviated as ", "abbreviated ", "termed ", "called ", "designated ", "denoted ", "denoted as ",
        "referred to as ", "hereafter ", "hereafter called ", "also known as ", "also called ", "known as ", "the ", "以下简称", "下称", "简称", "又称", "缩写为", "英文缩写"];

    private readonly TermMatcher _matcher;
    private readonly ChineseLongForm _chinese;

    /// <summary>Makes a finder.</summary>
    /// <param name="matcher">Knows where Chinese terms begin.</param>
    public AbbreviationFinder(TermMatcher matcher)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        _matcher = matcher;
        _chinese = new ChineseLongForm(matcher);
    }

    /// <summary>A finder that knows the terms of <see cref="TermDictionary.Default"/>.</summary>
    public static AbbreviationFinder Default { get; } = new(TermMatcher.Default);

    /// <summary>The definitions of a text, in the order of their parentheses.</summary>
    public IReadOnlyList<AbbreviationDefinition> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (HanCharacters.Count(text) == 0)
        {
            return FindIn(text);
        }

        // What a Chinese term begins after is known in Simplified; folding replaces character by character.
        string folded = ScriptFolder.Default.FoldOnly(text).Text;
        return folded.Length != text.Length || folded == text
            ? FindIn(text)
            : [.. FindIn(folded).Select(d => d with { Short = d.ShortSpan.Of(text).ToString(), Long = d.LongSpan.Of(text).ToString() })];
    }

    private List<AbbreviationDefinition> FindIn(string text)
    {
        var result = new List<AbbreviationDefinition>();
        for (int open = 0; open < text.Length; open++)
        {
            if (ClosingOf(text[open]) is not '\0' and char closing)
            {
                int close = FindClosing(text, open, closing);
                if (close > 0)
                {
                    FindAt(text, open, close, result);
                }
            }
        }

        return result;
    }

    private static char ClosingOf(char open) => open switch
    {
        '(' or '（' => ')',
        '[' or '【' or '〔' => ']',
        _ => '\0',
    };

    private static int FindClosing(string text, int open, char closing)
    {
        int depth = 0;
        int end = Math.Min(text.Length, open + MaxInside);
        for (int i = open; i < end; i++)
        {
            char c = text[i];
            if (ClosingOf(c) == closing)
            {
                depth++;
            }
            else if ((closing == ')' ? c is ')' or '）' : c is ']' or '】' or '〕') && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private void FindAt(string text, int open, int close, List<AbbreviationDefinition> result)
    {
        TextSpan inside = Trim(text, TextSpan.FromBounds(open + 1, close));
        if (inside.Length == 0 || IsPartOfName(text, open, close))
        {
            return;
        }

        TextSpan before = Trim(text, TextSpan.FromBounds(Math.Max(0, open - 400), open));
        if (before.Length == 0)
        {
            return;
        }

        List<TextSpan> parts = Split(text, inside);
        bool endsInHan = EndsInChinese(text, before);

        // 间充质干细胞(MSCs), 间充质干细胞(mesenchymal stem cells, MSCs), mesenchymal stem cells (MSCs; n = 5).
        for (int i = 0; i < parts.Count; i++)
        {
            TextSpan part = parts[i];
            if (SeriesIn(text, part) is { } two)
            {
                // PLS-1 and PLS-2 are two of one name.
                part = TextSpan.FromBounds(part.Start, two.First);
                if (!endsInHan && EnglishBefore(text, before, part) is { } shared)
                {
                    Add(text, part, shared, result);
                    Add(text, TextSpan.FromBounds(two.Second, parts[i].End), shared, result);
                    return;
                }

                continue;
            }

            if (!ShortForms.IsCandidate(part.Of(text)))
            {
                continue;
            }

            TextSpan? longForm = endsInHan ? _chinese.EndingAt(text, before, part.Of(text)) : EnglishBefore(text, before, part);
            if (longForm is { } found)
            {
                Add(text, part, found, result);
            }

            if (i > 0 && (endsInHan || longForm is null) && LongFormAligner.Align(text, parts[i - 1], part.Of(text), fromStart: true) is { } english
                && IsCredible(text, english, part.Of(text)))
            {
                Add(text, part, english, result);
                longForm ??= english;
            }

            if (longForm is not null)
            {
                return;
            }
        }

        FindReversed(text, before, parts, inside, result);
    }

    // 14(RS)-tetramethylhexadecane, [Nle10]NKA: parentheses within a chemical name.
    private static bool IsPartOfName(string text, int open, int close) =>
        open > 0 && close + 1 < text.Length && !HanCharacters.IsHan(text[open - 1])
        && (char.IsAsciiLetterOrDigit(text[close + 1]) || (char.IsAsciiDigit(text[open - 1]) && text[close + 1] == '-'));

    // Where the first of two numbered short forms ends and the second begins; null where there are not two.
    private static (int First, int Second)? SeriesIn(string text, TextSpan part)
    {
        const string And = " and ";
        int at = part.Of(text).IndexOf(And, StringComparison.Ordinal);
        if (at < 2 || !char.IsAsciiDigit(part.Of(text)[at - 1]))
        {
            return null;
        }

        ReadOnlySpan<char> first = part.Of(text)[..at];
        ReadOnlySpan<char> second = part.Of(text)[(at + And.Length)..];
        return first.Length == second.Length && first[..^1].SequenceEqual(second[..^1]) && ShortForms.IsCandidate(first) && ShortForms.IsCandidate(second)
            ? (part.Start + at, part.Start + at + And.Length)
            : null;
    }

    // 白细胞介素-6 ends in Chinese as 细胞 does: no space parts its number from it.
    private static bool EndsInChinese(string text, TextSpan before)
    {
        int i = before.End - 1;
        while (i > before.Start && before.End - i <= MaxLatinEnd && (char.IsAsciiLetterOrDigit(text[i]) || GreekVariants.IsGreek(text[i]) || text[i] is '-' or '+'))
        {
            i--;
        }

        return HanCharacters.IsHanAt(text, i);
    }

    // MSC (mesenchymal stem cell), MSCs（间充质干细胞）, EMLA cream (eutectic mixture of local anesthetics).
    private void FindReversed(string text, TextSpan before, List<TextSpan> parts, TextSpan inside, List<AbbreviationDefinition> result)
    {
        TextSpan shortForm = LastWord(text, before);
        TextSpan longForm = parts[0];
        if (HanCharacters.IsHan(text[longForm.Start]))
        {
            if (ShortForms.IsCandidate(shortForm.Of(text)) && !ShortForms.IsLowerCase(shortForm.Of(text)) && _chinese.Whole(text, longForm, shortForm.Of(text)) is { } chinese)
            {
                Add(text, shortForm, chinese, result);
            }

            return;
        }

        if (EnglishInside(text, shortForm, longForm, lowest: 0) is { } found)
        {
            Add(text, shortForm, found, result);
            return;
        }

        if (parts.Count > 1 && EnglishInside(text, shortForm, inside, AlmostInitials) is { } list)
        {
            Add(text, shortForm, list, result);
            return;
        }

        TextSpan earlier = LastWord(text, Trim(text, TextSpan.FromBounds(before.Start, shortForm.Start)));
        if (earlier.Length >= ShortestWord && ShortForms.IsLowerCase(shortForm.Of(text)) && char.IsUpper(earlier.Of(text)[^1])
            && (EnglishInside(text, earlier, longForm, AlmostInitials) ?? EnglishInside(text, earlier, inside, AlmostInitials)) is { } apart)
        {
            Add(text, earlier, apart, result);
        }
    }

    private static TextSpan? EnglishInside(string text, TextSpan shortForm, TextSpan inside, double lowest)
    {
        ReadOnlySpan<char> form = shortForm.Of(text);
        if (!ShortForms.IsCandidate(form) || inside.Length <= form.Length || ShortForms.CountLetters(form) < 2)
        {
            return null;
        }

        // A word in lower case is an abbreviation where each letter is an initial: rh (recombinant human).
        lowest = ShortForms.IsLowerCase(form) ? Math.Max(lowest, AllInitials) : lowest;
        return LongFormAligner.Align(text, inside, form, fromStart: true, lowest) is { } found
            && IsCredible(text, found, form)
            && (found.Of(text).Contains(' ') || found.Length >= 2 * form.Length)
            ? found
            : null;
    }

    private TextSpan? EnglishBefore(string text, TextSpan before, TextSpan shortForm)
    {
        ReadOnlySpan<char> form = shortForm.Of(text);
        int letters = ShortForms.CountLetters(form);
        TextSpan window = LastWords(text, before, Math.Min(MaxWindowWords, Math.Min(letters + 5, letters * 2)));
        TextSpan? found = LongFormAligner.Align(text, window, form, fromStart: false);
        if (found is null && form.Length > 2 && form[^1] == 's' && char.IsUpper(form[^2]))
        {
            // The plural of the short form may stand beside a singular long form.
            found = LongFormAligner.Align(text, window, form[..^1], fromStart: false);
        }

        return found is { } span && IsCredible(text, span, form)
            ? span
            : KnownLongForm.EndingAt(_matcher, text, LastWords(text, before, MaxKnownWords), form);
    }

    private static bool IsCredible(string text, TextSpan longForm, ReadOnlySpan<char> shortForm)
    {
        ReadOnlySpan<char> form = longForm.Of(text);
        if (form.Length <= shortForm.Length || HasWord(form, shortForm) || !IsBalanced(form) || !HasLetters(form))
        {
            return false;
        }

        return !ShortForms.IsLowerCase(shortForm) || ShortForms.CountLetters(shortForm) > 1;
    }

    // SD does not stand for "SD sequence", though P does for "probability of P".
    private static bool HasWord(ReadOnlySpan<char> longForm, ReadOnlySpan<char> word)
    {
        for (int from = 0; longForm[from..].IndexOf(word, StringComparison.Ordinal) is >= 0 and int found; from += found + 1)
        {
            int start = from + found;
            int end = start + word.Length;
            if ((start == 0 || !char.IsLetterOrDigit(longForm[start - 1])) && (end == longForm.Length || !char.IsLetterOrDigit(longForm[end])))
            {
                return true;
            }
        }

        return false;
    }

    // 2,6(R), 10(S), 14 is no name.
    private static bool HasLetters(ReadOnlySpan<char> text)
    {
        int run = 0;
        foreach (char c in text)
        {
            run = char.IsLetter(c) ? run + 1 : 0;
            if (run == ShortestWord)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBalanced(ReadOnlySpan<char> text)
    {
        int depth = 0;
        foreach (char c in text)
        {
            depth += c is '(' or '[' or '（' or '【' ? 1 : c is ')' or ']' or '）' or '】' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static void Add(string text, TextSpan shortForm, TextSpan longForm, List<AbbreviationDefinition> result) =>
        result.Add(new AbbreviationDefinition(
            shortForm.Of(text).ToString(), longForm.Of(text).ToString(), shortForm, longForm));

    private static List<TextSpan> Split(string text, TextSpan inside)
    {
        var parts = new List<TextSpan>();
        int start = inside.Start;
        for (int i = inside.Start; i <= inside.End; i++)
        {
            if (i == inside.End || text[i] is ';' or '；' or '，' or '、' || (text[i] == ',' && i + 1 < inside.End && (text[i + 1] == ' ' || HanCharacters.IsHan(text[i + 1]))))
            {
                TextSpan part = WithoutLead(text, Trim(text, TextSpan.FromBounds(start, i)));
                if (part.Length > 0)
                {
                    parts.Add(part);
                }

                start = i + 1;
            }
        }

        if (parts.Count == 0)
        {
            parts.Add(inside);
        }

        return parts;
    }

    private static TextSpan WithoutLead(string text, TextSpan part)
    {
        foreach (string lead in Lead)
        {
            if (part.Length > lead.Length && string.CompareOrdinal(text, part.Start, lead, 0, lead.Length) == 0)
            {
                return Trim(text, TextSpan.FromBounds(part.Start + lead.Length, part.End));
            }
        }

        return part;
    }

    private static TextSpan LastWords(string text, TextSpan before, int words)
    {
        int start = before.End;
        for (int w = 0; w < words && start > before.Start; w++)
        {
            int i = start;
            while (i > before.Start && char.IsWhiteSpace(text[i - 1]))
            {
                i--;
            }

            if (w > 0 && i > before.Start && IsBreak(text, i - 1))
            {
                break;
            }

            while (i > before.Start && !char.IsWhiteSpace(text[i - 1]) && !HanCharacters.IsHan(text[i - 1]))
            {
                i--;
            }

            if (i == start)
            {
                break;
            }

            start = i;
        }

        return TextSpan.FromBounds(start, before.End);
    }

    private static bool IsBreak(string text, int i) =>
        text[i] is ';' or ':' or '?' or '!' or '。' or '，' or '；' or '：'
        || (text[i] is ',' or '.' && i > 0 && text[i - 1] is ')' or ']')
        || (text[i] is ')' or ']' && i + 1 < text.Length && IsConjunction(text.AsSpan(i + 1)))
        || (text[i] == '.' && i > 2 && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]));

    // What precedes "long form (SF) and" is no part of the next long form.
    private static bool IsConjunction(ReadOnlySpan<char> text) =>
        text.StartsWith(" and ", StringComparison.Ordinal) || text.StartsWith(" or ", StringComparison.Ordinal)
        || text.StartsWith(" versus ", StringComparison.Ordinal) || text.StartsWith(" vs", StringComparison.Ordinal);

    private static TextSpan LastWord(string text, TextSpan before)
    {
        int start = before.End;
        while (start > before.Start && !char.IsWhiteSpace(text[start - 1]) && !HanCharacters.IsHan(text[start - 1])
            && text[start - 1] is not ('(' or '（' or '，' or '。' or '、' or '；' or '“' or '"' or '《'))
        {
            start--;
        }

        return TextSpan.FromBounds(start, before.End);
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && IsTrimmed(text[start]))
        {
            start++;
        }

        while (end > start && IsTrimmed(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsTrimmed(char c) => char.IsWhiteSpace(c) || c is '"' or '“' or '”' or '\'' or '‘' or '’' or ',' or '，';
}
