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

    /// <summary>The ranks of a document's values, ascending.</summary>
    public IEnumerable<int> RanksOf(int doc)
    {
        if (_ends is null)
        {
            long rank = _ranks[doc];
            if (rank >= 0)
            {
                yield return (int)rank;
            }

            yield break;
        }

        for (long i = doc == 0 ? 0 : _ends[doc - 1], end = _ends[doc]; i < end; i++)
        {
            yield return (int)_ranks[i];
        }
    }
}
