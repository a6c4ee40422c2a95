namespace MscText.Lucene;

/// <summary>The best hits of a search.</summary>
/// <param name="TotalHits">How many documents match.</param>
/// <param name="ScoreDocs">The best of them, best first.</param>
public sealed record TopDocs(int TotalHits, IReadOnlyList<ScoreDoc> ScoreDocs)
{
    /// <summary>The largest score, or NaN where nothing matches or hits were sorted by something else.</summary>
    public float MaxScore => ScoreDocs.Count == 0 ? float.NaN : ScoreDocs[0].Score;
}
