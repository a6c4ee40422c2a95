namespace MscText.Lucene;

/// <summary>A segment of the index that is searched, as a <see cref="Collector"/> sees it. Thread-safe while the reader is open.</summary>
public sealed class LeafReaderContext
{
    internal LeafReaderContext(SegmentReader leaf, int ord)
    {
        Leaf = leaf;
        Ord = ord;
    }

    /// <summary>The segment's place among the segments of the reader, from 0.</summary>
    public int Ord { get; }

    /// <summary>What is added to the segment's document numbers to get those of the reader.</summary>
    public int DocBase => Leaf.DocBase;

    /// <summary>One more than the segment's largest document number; deleted documents count.</summary>
    public int MaxDoc => Leaf.MaxDoc;

    internal SegmentReader Leaf { get; }

    /// <summary>The numbers of a field; null where no document of the segment has one.</summary>
    public NumericDocValues? NumericDocValues(string field) =>
        Leaf.NumericDocValues(field) is { } column ? new NumericDocValues(column) : null;

    /// <summary>The sorted texts of a field; null where no document of the segment has one.</summary>
    public SortedDocValues? SortedDocValues(string field) =>
        Leaf.SortedDocValues(field) is { } column ? new SortedDocValues(column) : null;
}
