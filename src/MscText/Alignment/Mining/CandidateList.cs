namespace MscText.Alignment;

/// <summary>Chooses the pairs to show: the best of those that say the same of a term.</summary>
internal static class CandidateList
{
    /// <summary>The chosen pairs, the best first.</summary>
    public static IReadOnlyList<TermPair> Choose(IEnumerable<TermPair> pairs, int minCount)
    {
        var chosen = new List<TermPair>();
        var ofEnglish = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var ofChinese = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        IEnumerable<TermPair> ranked = pairs
            .Where(p => p.Chosen >= minCount || (p.HasAbbreviation && p.Chosen > 0))
            .OrderByDescending(PairScore.Final)
            .ThenByDescending(p => p.Chosen)
            .ThenBy(p => p.English, StringComparer.Ordinal)
            .ThenBy(p => p.Chinese, StringComparer.Ordinal);
        foreach (TermPair pair in ranked)
        {
            List<string> chinese = Of(ofEnglish, pair.English);
            List<string> english = Of(ofChinese, pair.Chinese);
            if (chinese.Exists(c => SharePart(c, pair.Chinese)) || english.Exists(e => SharePart(e, pair.English)))
            {
                continue;
            }

            chinese.Add(pair.Chinese);
            english.Add(pair.English);
            chosen.Add(pair);
        }

        return chosen;
    }

    // 免疫球蛋白 beside 球蛋白 for one English term is one of them cut too long or too short.
    private static bool SharePart(string a, string b) =>
        a.Contains(b, StringComparison.OrdinalIgnoreCase) || b.Contains(a, StringComparison.OrdinalIgnoreCase);

    private static List<string> Of(Dictionary<string, List<string>> lists, string key)
    {
        if (!lists.TryGetValue(key, out List<string>? list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
