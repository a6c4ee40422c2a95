namespace MscText.Lucene;

/// <summary>
/// Orders hits by one key. Those that are kept have numbered slots; a new document is compared with the one in the slot that would be
/// given up for it, the last in order. Negative results say "earlier".
/// </summary>
internal abstract class FieldComparator
{
    /// <summary>Whether <see cref="Copy"/> and the comparisons look at the score.</summary>
    public virtual bool NeedsScores => false;

    /// <summary>Called before the documents of a segment.</summary>
    public virtual void StartSegment(LeafReaderContext context)
    {
    }

    /// <summary>Compares what two slots hold.</summary>
    public abstract int Compare(int slot, int other);

    /// <summary>Makes a slot the last in order, with which documents are compared.</summary>
    public abstract void SetBottom(int slot);

    /// <summary>Compares a document of the segment with the last in order.</summary>
    public abstract int CompareToBottom(int doc, float score);

    /// <summary>Puts a document of the segment into a slot.</summary>
    public abstract void Copy(int slot, int doc, float score);
}
