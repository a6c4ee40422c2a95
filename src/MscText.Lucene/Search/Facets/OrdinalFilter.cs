using System.Collections;

namespace MscText.Lucene;

/// <summary>Wants the documents of a segment that have one of some texts.</summary>
internal sealed class OrdinalFilter : IDocFilter
{
    private readonly SortedSetColumn _column;
    private readonly BitArray _wanted;

    public OrdinalFilter(SortedSetColumn column, IEnumerable<byte[]> texts)
    {
        _column = column;
        _wanted = new BitArray(checked((int)column.Values.Count));
        foreach (byte[] text in texts)
        {
            long ordinal = OrdinalMap.Find(column.Values, text);
            if (ordinal >= 0)
            {
                _wanted[(int)ordinal] = true;
                IsEmpty = false;
            }
        }
    }

    /// <summary>True where no document can match.</summary>
    public bool IsEmpty { get; } = true;

    public bool Matches(int doc)
    {
        (long index, long end) = _column.RangeOf(doc);
        for (; index < end; index++)
        {
            if (_wanted[_column.RankAt(index)])
            {
                return true;
            }
        }

        return false;
    }
}
