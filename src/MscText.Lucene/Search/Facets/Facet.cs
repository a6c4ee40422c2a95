namespace MscText.Lucene;

/// <summary>The counts of one field while documents are collected.</summary>
internal abstract class Facet
{
    /// <summary>True where only some documents of the field are wanted.</summary>
    public abstract bool HasSelection { get; }

    /// <summary>Goes to a segment.</summary>
    public abstract void StartLeaf(LeafReaderContext context);

    /// <summary>True where a document of the segment has something that was chosen.</summary>
    public abstract bool IsSelected(int doc);

    /// <summary>Counts a document of the segment. Nothing is allocated.</summary>
    public abstract void Count(int doc);

    public abstract FacetResult Result();
}
