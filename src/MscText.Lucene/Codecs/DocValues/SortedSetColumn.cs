namespace MscText.Lucene;

/// <summary>A set of sorted values a document.</summary>
internal sealed class SortedSetColumn
{
    private readonly NumericColumn _ranks;
    private readonly MonotonicReader? _ends;

    public SortedSetColumn(BinaryColumn values, NumericColumn ranks, MonotonicReader ends)
    {
        Values = values;
        _ranks = ranks;
        _ends = ends;
    }

    public SortedSetColumn(SortedColumn single)
    {
        Values = single.Values;
        _ranks = single.Ranks;
    }

    /// <summary>The distinct values, sorted.</summary>
    public BinaryColumn Values { get; }

    /// <summary>Where the ranks of a document's values are, for <see cref="RankAt"/>.</summary>
    public (long Start, long End) RangeOf(int doc)
    {
        if (_ends is null)
        {
            return _ranks[doc] >= 0 ? (doc, doc + 1L) : (0, 0);
        }

        return (doc == 0 ? 0 : _ends[doc - 1], _ends[doc]);
    }

    /// <summary>The rank at an index that <see cref="RangeOf"/> gave.</summary>
    public int RankAt(long index) => (int)_ranks[index];

    /// <summary>The ranks of a document's values, ascending.</summary>
    /// <exception cref="CorruptIndexException">A rank is not that of a value.</exception>
    public IEnumerable<int> RanksOf(int doc)
    {
        if (_ends is null)
        {
            long rank = _ranks[doc];
            if (rank >= 0)
            {
                yield return Checked(rank);
            }

            yield break;
        }

        long start = doc == 0 ? 0 : _ends[doc - 1];
        long end = _ends[doc];
        if (start < 0 || end > _ranks.Count)
        {
            throw new CorruptIndexException($"the values of document {doc} are {start} to {end} of {_ranks.Count}", _ranks.Input.Name);
        }

        for (long i = start; i < end; i++)
        {
            yield return Checked(_ranks[i]);
        }
    }

    private int Checked(long rank) =>
        (ulong)rank < (ulong)Values.Count
            ? (int)rank
            : throw new CorruptIndexException($"value {rank} of {Values.Count} is referred to", _ranks.Input.Name);
}
