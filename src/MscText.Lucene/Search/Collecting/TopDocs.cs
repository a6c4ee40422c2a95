namespace MscText.Lucene;

/// <summary>The best hits of a search.</summary>
/// <param name="TotalHits">How many documents match, or at least match: see <see cref="TotalHitsRelation"/>.</param>
/// <param name="ScoreDocs">The best of them, best first.</param>
public sealed record TopDocs(int TotalHits, IReadOnlyList<ScoreDoc> ScoreDocs)
{
    /// <summary>Whether <see cref="TotalHits"/> is exact. It always is up to <see cref="SearchOptions.TotalHitsThreshold"/>.</summary>
    public TotalHitsRelation TotalHitsRelation { get; init; }

    /// <summary>The largest score, or NaN where nothing matches or hits were sorted by something else.</summary>
    public float MaxScore => ScoreDocs.Count == 0 ? float.NaN : ScoreDocs[0].Score;
}
