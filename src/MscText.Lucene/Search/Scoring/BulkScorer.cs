namespace MscText.Lucene;

/// <summary>Hands the matching documents of a segment to a collector, at once. Used once.</summary>
internal abstract class BulkScorer
{
    /// <param name="collector">What receives the documents.</param>
    /// <param name="live">The documents that are not deleted; null where none is.</param>
    /// <param name="needsScores">False where documents are given with a score of 0.</param>
    /// <param name="cancellationToken">Looked at now and then.</param>
    public abstract void Score(LeafCollector collector, LiveDocs? live, bool needsScores, CancellationToken cancellationToken);
}
