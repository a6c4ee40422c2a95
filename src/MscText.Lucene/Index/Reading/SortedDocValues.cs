namespace MscText.Lucene;

/// <summary>
/// The sorted doc values of a field in a segment: a document has the ordinal of its text among the segment's distinct texts, which are
/// in the order of their UTF-8 bytes. Thread-safe while the reader is open.
/// </summary>
public sealed class SortedDocValues
{
    private readonly SortedColumn _column;

    internal SortedDocValues(SortedColumn column) => _column = column;

    /// <summary>The number of distinct texts.</summary>
    public int ValueCount => checked((int)_column.Values.Count);

    /// <summary>The ordinal of a document's text; -1 where it has none.</summary>
    public int GetOrd(int doc) => (int)_column.Ranks[doc];

    /// <summary>The UTF-8 bytes of a text.</summary>
    /// <param name="ord">Its ordinal, from 0 to <see cref="ValueCount"/> - 1.</param>
    public byte[] LookupOrd(int ord)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ord, (uint)ValueCount, nameof(ord));
        return _column.Values[ord];
    }

    /// <summary>The ordinal of a text; where there is none such, -1 minus the ordinal of the first text behind it.</summary>
    /// <param name="text">Its UTF-8 bytes.</param>
    public int LookupTerm(ReadOnlySpan<byte> text) => (int)_column.Values.Find(text);
}
