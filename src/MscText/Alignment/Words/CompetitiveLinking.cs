namespace MscText.Alignment;

/// <summary>
/// Chooses links among candidates: the best first, and no word twice (Melamed, "Models of Translational Equivalence among
/// Words", Computational Linguistics 26, 2000).
/// </summary>
internal static class CompetitiveLinking
{
    // Between equally sure candidates the longer wins: a term over its parts.
    private const double LengthWeight = 0.03;
    private const int LengthCap = 8;

    /// <summary>Adds to links that are already chosen the best candidates that share no character with them or each other.</summary>
    public static void Choose(IEnumerable<LinkCandidate> candidates, double minScore, List<LinkCandidate> chosen)
    {
        IEnumerable<LinkCandidate> ranked = candidates
            .Where(c => c.Score >= minScore)
            .OrderByDescending(Weight)
            .ThenBy(c => c.English.Start)
            .ThenBy(c => c.Chinese.Start)
            .ThenBy(c => c.English.Length)
            .ThenBy(c => c.Chinese.Length);
        foreach (LinkCandidate candidate in ranked)
        {
            if (!chosen.Exists(c => c.English.Overlaps(candidate.English) || c.Chinese.Overlaps(candidate.Chinese)))
            {
                chosen.Add(candidate);
            }
        }
    }

    private static double Weight(LinkCandidate candidate) =>
        candidate.Score + (LengthWeight * Math.Min(LengthCap, candidate.Chinese.Length + (candidate.English.Length / 5)));
}
