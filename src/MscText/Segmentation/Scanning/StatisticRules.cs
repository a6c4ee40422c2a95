using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>Comparisons, statistics and confidence intervals, each one token with its values as parts.</summary>
internal static class StatisticRules
{
    private const int LongestName = 5;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_names = new HashSet<string>(StringComparer.Ordinal)
    {
        "p", "P", "n", "N", "r", "R", "t", "T", "F", "q", "Q", "z", "Z", "U", "H", "d", "k", "df", "χ2", "χ²", "X2", "x2", "I2", "I²", "r2", "r²", "R2", "R²",
        "α", "β", "κ", "ρ", "τ", "η2", "HR", "OR", "RR", "IRR", "SMR", "SIR", "aHR", "aOR", "aRR", "sHR", "MD", "SMD", "WMD", "NNT",
        "AUC", "ICC", "SD", "SE", "SEM", "IQR", "FDR", "RMSE", "Padj", "padj", "pFDR", "PPV", "NPV",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a comparator with its value (<c>≥60</c>, <c>&lt; 5%</c>); returns its end, or the start if no value follows.</summary>
    public static int ScanComparison(ReadOnlySpan<char> text, int start, TokenBuffer tokens)
    {
        int whole = tokens.Reserve();
        int end = ScanValueAfterComparator(text, start, tokens);
        if (end == start)
        {
            tokens.Truncate(whole);
            return start;
        }

        tokens.Set(whole, TokenKind.Comparison, start, end, isPart: false);
        return end;
    }

    /// <summary>Adds a named statistic (<c>p&lt;0.05</c>, <c>n = 30</c>, <c>HR=1.5</c>); returns its end, or the start if there is none.</summary>
    public static int ScanStatistic(ReadOnlySpan<char> text, int start, TokenBuffer tokens)
    {
        int nameEnd = start;
        while (nameEnd - start < LongestName && IsWordAt(text, nameEnd))
        {
            nameEnd++;
        }

        if (IsWordAt(text, nameEnd) || !s_names.Contains(text[start..nameEnd]))
        {
            return start;
        }

        int wordEnd = text[start] is 'p' or 'P' && nameEnd == start + 1 ? AddValueWord(text, nameEnd) : nameEnd;
        int comparator = ValueRules.SkipSpace(text, wordEnd);
        if (FoldAt(text, comparator) == '~' || !IsComparator(FoldAt(text, comparator)))
        {
            return start;
        }

        int whole = tokens.Reserve();
        tokens.Add(TokenKind.Word, start, wordEnd, isPart: true);
        int end = ScanValueAfterComparator(text, comparator, tokens);
        if (end == comparator)
        {
            tokens.Truncate(whole);
            return start;
        }

        tokens.Set(whole, TokenKind.Comparison, start, end, isPart: false);
        return end;
    }

    /// <summary>
    /// Makes one token of the number just added and what follows it, where that is a confidence interval
    /// (<c>95% CI 1.2–3.4</c>) or a chain (<c>0.01&lt;P&lt;0.05</c>); returns the end.
    /// </summary>
    public static int Extend(ReadOnlySpan<char> text, int whole, int end, TokenBuffer tokens)
    {
        Token number = tokens[whole];
        int extended = number.Kind == TokenKind.Quantity && Fold(text[end - 1]) == '%'
            ? ScanInterval(text, whole, end, tokens)
            : ScanChain(text, whole, end, tokens);
        if (extended > end)
        {
            tokens.Set(whole, TokenKind.Comparison, number.NormalizedStart, extended, isPart: false);
        }

        return extended;
    }

    private static int ScanInterval(ReadOnlySpan<char> text, int whole, int percentEnd, TokenBuffer tokens)
    {
        int name = ValueRules.SkipSpace(text, percentEnd);
        int end = name + (text[name..].StartsWith("CrI") || text[name..].StartsWith("CIs") ? 3 : 2);
        if (end > text.Length || text[name..end] is not ("CI" or "CIs" or "CrI") || IsWordAt(text, end))
        {
            return percentEnd;
        }

        DemoteToPart(whole, tokens);
        tokens.Add(TokenKind.Word, name, end, isPart: true);

        int at = ValueRules.SkipSpace(text, end);
        at = FoldAt(text, at) is ':' or ',' or '=' ? ValueRules.SkipSpace(text, at + 1) : at;
        char bracket = FoldAt(text, at);
        at = bracket is '(' or '[' ? at + 1 : at;
        int low = ValueRules.ScanSigned(text, at);
        int high = low == at ? low : SkipToUpperBound(text, low);
        int highEnd = ValueRules.ScanSigned(text, high);
        if (high == low || highEnd == high || (UnitRules.Scan(text, highEnd, out _) == highEnd && IsWordAt(text, highEnd)))
        {
            return end;
        }

        if (bracket is '(' or '[')
        {
            int unitEnd = UnitRules.Scan(text, highEnd, out _);
            if (FoldAt(text, unitEnd) != (bracket == '(' ? ')' : ']'))
            {
                return end;
            }
        }

        tokens.Add(TokenKind.Number, at, low, isPart: true);
        tokens.Add(TokenKind.Number, high, highEnd, isPart: true);
        highEnd = UnitRules.Scan(text, highEnd, out _);
        return bracket is '(' or '[' ? highEnd + 1 : highEnd;
    }

    /// <summary>Position of the upper bound after a lower one, or the position itself.</summary>
    private static int SkipToUpperBound(ReadOnlySpan<char> text, int low)
    {
        int at = FoldAt(text, low) == '%' ? low + 1 : low;
        at = ValueRules.SkipSpace(text, at);
        int after = FoldAt(text, at) is '-' or '~' or ',' or ';' or '至' ? at + 1 : text[at..].StartsWith("to ") ? at + 2 : -1;
        return after < 0 ? low : ValueRules.SkipSpace(text, after);
    }

    private static int ScanChain(ReadOnlySpan<char> text, int whole, int end, TokenBuffer tokens)
    {
        int comparator = ValueRules.SkipSpace(text, end);
        if (FoldAt(text, comparator) is not ('<' or '>' or '≤' or '≥'))
        {
            return end;
        }

        int name = ValueRules.SkipSpace(text, SkipComparator(text, comparator));
        int count = tokens.Count;
        int chainEnd = ClassAt(text, name) == CharacterClass.Letter ? ScanStatistic(text, name, tokens) : name;
        if (chainEnd == name)
        {
            return end;
        }

        DemoteToPart(whole, tokens);
        for (int i = count; i < tokens.Count; i++)
        {
            Demote(i, tokens);
        }

        return chainEnd;
    }

    /// <summary>Adds the value behind a comparator as parts; returns its end, or the comparator's position.</summary>
    private static int ScanValueAfterComparator(ReadOnlySpan<char> text, int comparator, TokenBuffer tokens)
    {
        int value = ValueRules.SkipSpace(text, SkipComparator(text, comparator));
        int first = tokens.Count;
        int end = NumberRules.Scan(text, value, tokens);
        if (end == value)
        {
            return comparator;
        }

        Demote(first, tokens);
        return end;
    }

    private static int SkipComparator(ReadOnlySpan<char> text, int position) =>
        FoldAt(text, position) is '<' or '>' or '=' && FoldAt(text, position + 1) is '=' ? position + 2 : position + 1;

    /// <summary>Turns the token at an index into a part behind itself, its place free for the token around it.</summary>
    private static void DemoteToPart(int whole, TokenBuffer tokens)
    {
        Token token = tokens[whole];
        tokens.Insert(whole + 1, token.Kind, token.NormalizedStart, token.NormalizedSpan.End, isPart: true);
    }

    private static void Demote(int index, TokenBuffer tokens)
    {
        Token token = tokens[index];
        tokens.Set(index, token.Kind, token.NormalizedStart, token.NormalizedSpan.End, isPart: true);
    }

    private static int AddValueWord(ReadOnlySpan<char> text, int position)
    {
        int word = FoldAt(text, position) is '-' or ' ' ? position + 1 : position;
        int end = word + (text[word..].StartsWith("values") ? 6 : 5);
        return word > position && text[word..].StartsWith("value") && !IsWordAt(text, end) ? end : position;
    }
}
