namespace MscText.Lucene;

/// <summary>
/// The distinct texts of a field in a whole index, numbered in the order of their bytes ("global ordinals"), and for every segment the
/// number of each of its own. Four bytes a text and segment, eight a distinct text; nothing for an index of one segment. Immutable.
/// </summary>
internal sealed class OrdinalMap
{
    private readonly BinaryColumn?[] _values;

    // By segment and its ordinal; null where they are the same.
    private readonly int[]?[] _toGlobal;

    // Where the text of a global ordinal is read: the first segment that has it.
    private readonly int[] _leafOf;
    private readonly int[] _ordinalOf;
    private readonly int _only = -1;

    private OrdinalMap(BinaryColumn?[] values, CancellationToken cancellationToken)
    {
        _values = values;
        _toGlobal = new int[values.Length][];
        _leafOf = [];
        _ordinalOf = [];
        int[] having = [.. Enumerable.Range(0, values.Length).Where(i => values[i] is { Count: > 0 })];
        if (having.Length <= 1)
        {
            _only = having.Length == 0 ? -1 : having[0];
            Count = having.Length == 0 ? 0 : checked((int)values[_only]!.Count);
            return;
        }

        (_leafOf, _ordinalOf) = Merge(having, cancellationToken);
        Count = _leafOf.Length;
    }

    /// <summary>The number of distinct texts.</summary>
    public int Count { get; }

    /// <exception cref="ArgumentException">The field has doc values of another kind.</exception>
    public static OrdinalMap Build(IndexReader reader, string field, CancellationToken cancellationToken) =>
        new([.. reader.Leaves.Select(l => l.SortedSetDocValues(field)?.Values)], cancellationToken);

    /// <summary>The place of a text; negative where it is not there.</summary>
    public static long Find(BinaryColumn values, ReadOnlySpan<byte> text)
    {
        long low = 0;
        long high = values.Count - 1;
        while (low <= high)
        {
            long middle = (low + high) >>> 1;
            int order = values[middle].AsSpan().SequenceCompareTo(text);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    /// <summary>For every ordinal of a segment that of the index; null where they are the same.</summary>
    public int[]? ToGlobal(int leaf) => _toGlobal[leaf];

    public byte[] ValueOf(int ordinal) =>
        _only >= 0 ? _values[_only]![ordinal] : _values[_leafOf[ordinal]]![_ordinalOf[ordinal]];

    /// <summary>The ordinal of a text; -1 where it is not there.</summary>
    public int OrdinalOf(byte[] text)
    {
        for (int leaf = 0; leaf < _values.Length; leaf++)
        {
            if (_values[leaf] is { } values && Find(values, text) is >= 0 and var ordinal)
            {
                return _toGlobal[leaf] is { } map ? map[ordinal] : (int)ordinal;
            }
        }

        return -1;
    }

    private (int[] Leaves, int[] Ordinals) Merge(int[] having, CancellationToken cancellationToken)
    {
        const int CancellationInterval = 1 << 14;
        List<int> leaves = [];
        List<int> ordinals = [];
        PriorityQueue<BinaryCursor, BinaryCursor> queue = new(Comparer<BinaryCursor>.Create(
            static (a, b) => a.Current.SequenceCompareTo(b.Current) is not 0 and var order ? order : a.Owner.CompareTo(b.Owner)));
        foreach (int leaf in having)
        {
            BinaryCursor cursor = _values[leaf]!.Iterate(leaf);
            _toGlobal[leaf] = new int[_values[leaf]!.Count];
            cursor.MoveNext();
            queue.Enqueue(cursor, cursor);
        }

        byte[] last = [];
        int lastLength = -1;
        while (queue.TryDequeue(out BinaryCursor? cursor, out _))
        {
            ReadOnlySpan<byte> text = cursor.Current;
            if (lastLength < 0 || !text.SequenceEqual(last.AsSpan(0, lastLength)))
            {
                if (leaves.Count % CancellationInterval == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                leaves.Add(cursor.Owner);
                ordinals.Add((int)cursor.Index);
                if (last.Length < text.Length)
                {
                    last = new byte[Math.Max(text.Length, last.Length * 2)];
                }

                text.CopyTo(last);
                lastLength = text.Length;
            }

            _toGlobal[cursor.Owner]![cursor.Index] = leaves.Count - 1;
            if (cursor.MoveNext())
            {
                queue.Enqueue(cursor, cursor);
            }
        }

        return ([.. leaves], [.. ordinals]);
    }
}
