using System.Globalization;
using MscText.Lucene;

namespace MscText.Search;

/// <summary>Says what the score of a hit is made of.</summary>
internal sealed class ScoreExplainer(IndexSnapshot snapshot, SearchPlan plan)
{
    private const float Rounding = 1e-3f;

    /// <summary>The parts, the largest first; they sum up to the score.</summary>
    public IReadOnlyList<ScorePart> Explain(ScoreDoc hit)
    {
        var parts = new List<ScorePart>();
        foreach (ScoredGroup group in plan.Scored)
        {
            if (group.Conditions.All(c => snapshot.Searcher.Explain(c, hit.Doc).IsMatch))
            {
                Add(parts, group.Clauses.Select(c => Part(c, hit.Doc)).MaxBy(p => p.Score)!);
            }
        }

        // Only the best hits got more than what they match.
        if (parts.Sum(p => p.Score) < hit.Score - Rounding)
        {
            foreach (ScoredClause pair in plan.Pairs)
            {
                Add(parts, Part(pair, hit.Doc));
            }

            int[] docs = [hit.Doc];
            string year = snapshot.Searcher.NumericDocValues(SearchFields.Year, docs)[0].ToString(CultureInfo.InvariantCulture);
            Add(parts, new ScorePart(ScorePartKind.Recency, year, new Rescorer(snapshot, plan).Recency(docs)[0]));
        }

        return [.. parts.OrderByDescending(p => p.Score)];
    }

    private ScorePart Part(ScoredClause clause, int doc) =>
        new(clause.Kind, clause.Text, snapshot.Searcher.Explain(clause.Query, doc).Value);

    private static void Add(List<ScorePart> parts, ScorePart part)
    {
        if (part.Score > 0)
        {
            parts.Add(part);
        }
    }
}
