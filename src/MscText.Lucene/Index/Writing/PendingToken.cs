namespace MscText.Lucene;

/// <summary>A token of a <see cref="TokenBatch"/>.</summary>
internal struct PendingToken
{
    /// <summary>Where the term's bytes start in the batch.</summary>
    public int TextStart;
    public int TextLength;
    public uint Hash;
    public int Position;
    public int StartOffset;
    public int OffsetLength;

    /// <summary>The term's record, once it is known.</summary>
    public int Term;
}
