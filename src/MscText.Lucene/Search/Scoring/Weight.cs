namespace MscText.Lucene;

/// <summary>A query prepared for an index.</summary>
internal abstract class Weight
{
    /// <summary>Goes through the matching documents of a segment; null where there are none. Deleted documents are included.</summary>
    public abstract Scorer? Scorer(SegmentReader leaf);
}
