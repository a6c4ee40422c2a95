namespace MscText.Lucene;

/// <summary>The first hits so far by a doc value: a heap with the last on top.</summary>
internal sealed class SortedHitQueue(int capacity, SortField sort)
{
    private readonly PriorityQueue<Entry, Entry> _heap = new(new WorstFirst(sort.Reverse));
    private readonly WorstFirst _order = new(sort.Reverse);
    private NumericColumn? _numbers;
    private SortedColumn? _texts;
    private int _docBase;

    public void StartSegment(SegmentReader leaf)
    {
        _docBase = leaf.DocBase;
        _numbers = leaf.NumericDocValues(sort.Field);
        _texts = leaf.SortedDocValues(sort.Field);
        if (_numbers is null && _texts is null && leaf.Core.Field(sort.Field) is { DocValuesType: not DocValuesType.None } field)
        {
            throw new ArgumentException(
                $"Field '{sort.Field}' has {field.DocValuesType} doc values; only numeric and sorted ones order hits.", nameof(leaf));
        }
    }

    public void Offer(int doc)
    {
        if (capacity == 0)
        {
            return;
        }

        long rank = _texts?.Ranks[doc] ?? -1;
        byte[]? text = rank < 0 ? null : _texts!.Values[rank];
        Entry entry = new(_docBase + doc, _numbers?[doc] ?? 0, text);
        if (_heap.Count < capacity)
        {
            _heap.Enqueue(entry, entry);
        }
        else if (_order.Compare(entry, _heap.Peek()) > 0)
        {
            _heap.DequeueEnqueue(entry, entry);
        }
    }

    public ScoreDoc[] Drain()
    {
        ScoreDoc[] hits = new ScoreDoc[_heap.Count];
        for (int i = hits.Length - 1; i >= 0; i--)
        {
            hits[i] = new ScoreDoc(_heap.Dequeue().Doc, float.NaN);
        }

        return hits;
    }

    private readonly record struct Entry(int Doc, long Number, byte[]? Text);

    private sealed class WorstFirst(bool reverse) : IComparer<Entry>
    {
        public int Compare(Entry x, Entry y)
        {
            int order = x.Number.CompareTo(y.Number);
            if (order == 0)
            {
                order = x.Text is null || y.Text is null
                    ? (x.Text is null ? 0 : 1) - (y.Text is null ? 0 : 1)
                    : x.Text.AsSpan().SequenceCompareTo(y.Text);
            }

            if (reverse)
            {
                order = -order;
            }

            return order != 0 ? -order : y.Doc.CompareTo(x.Doc);
        }
    }
}
