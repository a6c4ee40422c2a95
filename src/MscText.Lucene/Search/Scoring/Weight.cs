namespace MscText.Lucene;

/// <summary>A query prepared for an index.</summary>
internal abstract class Weight
{
    /// <summary>Goes through the matching documents of a segment; null where there are none. Deleted documents are included.</summary>
    public abstract Scorer? Scorer(SegmentReader leaf);

    /// <summary>Hands all matching documents of a segment to a collector; null where there are none.</summary>
    public virtual BulkScorer? BulkScorer(SegmentReader leaf) => Scorer(leaf) is { } scorer ? new DefaultBulkScorer(scorer) : null;

    /// <summary>
    /// True for a disjunction of any shape: its documents are scored faster window by window than one after the other.
    /// </summary>
    public virtual bool IsWindowed => false;

    /// <summary>Scores the matching documents of a segment window by window; null where there are none.</summary>
    public virtual WindowScorer? WindowScorer(SegmentReader leaf) => Scorer(leaf) is { } scorer ? new ScorerWindow(scorer) : null;

    /// <summary>The number of matching documents of a segment where it is known without going through them; otherwise -1.</summary>
    public virtual int Count(SegmentReader leaf) => -1;

    /// <summary>Says how the score of a document came about.</summary>
    /// <param name="leaf">The segment.</param>
    /// <param name="doc">The document's number in the segment.</param>
    public virtual Explanation Explain(SegmentReader leaf, int doc) =>
        Scorer(leaf) is { } scorer && scorer.Advance(doc) == doc
            ? new Explanation(scorer.Score(), "score")
            : Explanation.NoMatch("no match");
}
