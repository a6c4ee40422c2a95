namespace MscText.Lucene;

/// <summary>The numeric doc values of a field in a segment. Thread-safe while the reader is open.</summary>
public sealed class NumericDocValues
{
    private readonly NumericColumn _column;

    internal NumericDocValues(NumericColumn column) => _column = column;

    /// <summary>The number of a document of the segment; 0 where it has none.</summary>
    public long this[int doc] => _column[doc];

    /// <summary>True where a document has a number.</summary>
    public bool Exists(int doc) => _column.HasValue(doc);
}
