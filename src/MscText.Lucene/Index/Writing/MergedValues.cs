namespace MscText.Lucene;

/// <summary>
/// The sorted values of the same field of several segments as one list: which rank a segment's rank becomes. Values are read once a
/// segment, not once a document.
/// </summary>
/// <param name="columns">The segments' values.</param>
internal sealed class MergedValues(List<BinaryColumn> columns)
{
    private const int Unused = -1;
    private const int Used = 0;

    // The new rank of every value of every segment; before sorting, whether a document has it.
    private readonly int[][] _ranks = [.. columns.Select(c =>
    {
        int[] ranks = new int[c.Count];
        Array.Fill(ranks, Unused);
        return ranks;
    })];

    /// <summary>Says that a document that stays has a value of a segment.</summary>
    /// <exception cref="CorruptIndexException">There is no such value.</exception>
    public void Use(int segment, long rank)
    {
        if ((ulong)rank >= (ulong)_ranks[segment].Length)
        {
            // Tells what is wrong with it.
            _ = columns[segment][rank];
        }

        _ranks[segment][rank] = Used;
    }

    /// <summary>The values that are used, each once, sorted. <see cref="RankOf"/> gives ranks in this list from then on.</summary>
    public byte[][] Sort()
    {
        List<(byte[] Value, int Segment, int Rank)> all = [];
        for (int segment = 0; segment < columns.Count; segment++)
        {
            BinaryCursor values = columns[segment].Iterate(segment);
            while (values.MoveNext())
            {
                if (_ranks[segment][values.Index] == Used)
                {
                    all.Add((values.Current.ToArray(), segment, (int)values.Index));
                }
            }
        }

        // Each segment's values are in order already; equal ones of several become neighbours.
        all.Sort((a, b) => ByteArrayComparer.Instance.Compare(a.Value, b.Value));
        List<byte[]> sorted = [];
        foreach ((byte[] value, int segment, int rank) in all)
        {
            if (sorted.Count == 0 || !value.AsSpan().SequenceEqual(sorted[^1]))
            {
                sorted.Add(value);
            }

            _ranks[segment][rank] = sorted.Count - 1;
        }

        return [.. sorted];
    }

    /// <summary>The new rank of a segment's value.</summary>
    public int RankOf(int segment, long rank) => _ranks[segment][rank];
}
