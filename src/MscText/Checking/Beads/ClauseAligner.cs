namespace MscText.Checking;

/// <summary>Pairs the clauses inside a bead: those that have each other's words, by the gloss dictionary.</summary>
internal static class ClauseAligner
{
    // Below this there is too little in common to say that two clauses belong together.
    private const double MinScore = 1.5;

    /// <summary>Pairs of clauses that are each other's best; a side without marks inside is one clause.</summary>
    public static List<ClausePair> Align(BeadPair pair)
    {
        List<TextSpan> english = Split(pair.English.Folded);
        List<TextSpan> chinese = Split(pair.Chinese.Folded);
        if (english.Count < 2 && chinese.Count < 2)
        {
            return [];
        }

        HashSet<int>[] englishStems = [.. english.Select(c => GlossStems.OfEnglish(c.Of(pair.English.Text)))];
        HashSet<int>[] chineseStems = [.. chinese.Select(c => GlossStems.OfChinese(c.Of(pair.Chinese.Text)))];
        double[,] scores = Score(englishStems, chineseStems);
        var pairs = new List<ClausePair>();
        for (int c = 0; c < chinese.Count; c++)
        {
            int best = Enumerable.Range(0, english.Count).MaxBy(e => scores[e, c]);
            bool mutual = Enumerable.Range(0, chinese.Count).All(other => scores[best, other] <= scores[best, c]);
            if (mutual && scores[best, c] >= MinScore)
            {
                pairs.Add(new ClausePair(english[best], chinese[c]));
            }
        }

        return pairs;
    }

    /// <summary>Cuts at marks between clauses; a mark inside a number cuts nothing.</summary>
    public static List<TextSpan> Split(string folded)
    {
        var clauses = new List<TextSpan>();
        int start = 0;
        for (int i = 0; i <= folded.Length; i++)
        {
            bool ends = i == folded.Length
                || (folded[i] is ',' or ';' or ':' or '(' or ')' or '。' or '?' or '!' && !(i + 1 < folded.Length && char.IsAsciiDigit(folded[i + 1]) && i > 0 && char.IsAsciiDigit(folded[i - 1])))
                || (folded[i] == '.' && i + 1 < folded.Length && folded[i + 1] == ' ');
            if (ends)
            {
                if (folded.AsSpan(start, i - start).ContainsAnyExcept(' ', '.'))
                {
                    clauses.Add(TextSpan.FromBounds(start, i));
                }

                start = i + 1;
            }
        }

        return clauses;
    }

    /// <summary>Sums what clauses share, the words of few clauses weighing more.</summary>
    private static double[,] Score(HashSet<int>[] english, HashSet<int>[] chinese)
    {
        var frequency = new Dictionary<int, int>();
        foreach (int stem in english.Concat(chinese).SelectMany(s => s))
        {
            frequency[stem] = frequency.GetValueOrDefault(stem) + 1;
        }

        double[,] scores = new double[english.Length, chinese.Length];
        for (int e = 0; e < english.Length; e++)
        {
            for (int c = 0; c < chinese.Length; c++)
            {
                scores[e, c] = english[e].Where(chinese[c].Contains).Sum(stem => 2.0 / frequency[stem]);
            }
        }

        return scores;
    }
}
