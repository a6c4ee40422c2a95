using MscText.Lucene;

namespace MscText.Search;

/// <summary>
/// What is added to the scores of the best hits, and would be too dear for all: for neighbouring words close together, and for a recent
/// year. Nothing is taken away, so that no hit outside the window could have come before one inside it.
/// </summary>
internal sealed class Rescorer(IndexSnapshot snapshot, SearchPlan plan)
{
    /// <summary>What is added to the scores of documents.</summary>
    /// <param name="docs">Their numbers, in ascending order.</param>
    /// <param name="cancellationToken">Ends the work early by an exception.</param>
    public float[] Bonuses(int[] docs, CancellationToken cancellationToken)
    {
        float[] bonuses = Recency(docs);
        if (plan.Pairs.Count == 0 || docs.Length == 0)
        {
            return bonuses;
        }

        // One by one: a disjunction of pairs would look for the next document of each.
        double[] proximity = new double[docs.Length];
        foreach (ScoredClause pair in plan.Pairs)
        {
            float[] scores = snapshot.Searcher.Scores(pair.Query, docs, cancellationToken);
            for (int i = 0; i < docs.Length; i++)
            {
                proximity[i] += scores[i];
            }
        }

        for (int i = 0; i < docs.Length; i++)
        {
            bonuses[i] += (float)proximity[i];
        }

        return bonuses;
    }

    /// <summary>What the years of documents add.</summary>
    public float[] Recency(int[] docs)
    {
        float[] bonus = new float[docs.Length];
        if (snapshot.LatestYear is not { } latest)
        {
            return bonus;
        }

        long[] years = snapshot.Searcher.NumericDocValues(SearchFields.Year, docs, long.MinValue);
        for (int i = 0; i < docs.Length; i++)
        {
            bonus[i] = years[i] == long.MinValue
                ? 0
                : RankingWeights.Recency * MathF.Pow(2, -(latest - years[i]) / RankingWeights.RecencyHalfLife);
        }

        return bonus;
    }
}
