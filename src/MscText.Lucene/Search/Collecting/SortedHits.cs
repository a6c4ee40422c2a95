namespace MscText.Lucene;

/// <summary>The first hits so far in the order of a sort: a heap of slots with the last in order on top.</summary>
internal sealed class SortedHits(int capacity, FieldComparator[] comparators)
{
    private readonly int[] _heap = new int[capacity];
    private readonly ScoreDoc[] _hits = new ScoreDoc[capacity];
    private int _count;

    public bool IsFull => _count == capacity && capacity > 0;

    public void Offer(int doc, int docInIndex, float score)
    {
        if (_count < capacity)
        {
            Put(_count, doc, docInIndex, score);
            int index = _count++;
            int slot = index;
            for (; index > 0 && IsAfter(slot, _heap[(index - 1) / 2]); index = (index - 1) / 2)
            {
                _heap[index] = _heap[(index - 1) / 2];
            }

            _heap[index] = slot;
            if (_count == capacity)
            {
                SetBottom();
            }
        }
        else if (ComesBeforeBottom(doc, score))
        {
            Put(_heap[0], doc, docInIndex, score);
            SinkTop(_count);
            SetBottom();
        }
    }

    /// <summary>The hits in order. Empties the queue.</summary>
    public ScoreDoc[] Drain()
    {
        ScoreDoc[] sorted = new ScoreDoc[_count];
        while (_count > 0)
        {
            sorted[_count - 1] = _hits[_heap[0]];
            _heap[0] = _heap[--_count];
            SinkTop(_count);
        }

        return sorted;
    }

    private void Put(int slot, int doc, int docInIndex, float score)
    {
        foreach (FieldComparator comparator in comparators)
        {
            comparator.Copy(slot, doc, score);
        }

        _hits[slot] = new ScoreDoc(docInIndex, score);
    }

    private void SetBottom()
    {
        foreach (FieldComparator comparator in comparators)
        {
            comparator.SetBottom(_heap[0]);
        }
    }

    /// <summary>Documents come in ascending order: of equals the one that is there stays.</summary>
    private bool ComesBeforeBottom(int doc, float score)
    {
        foreach (FieldComparator comparator in comparators)
        {
            int order = comparator.CompareToBottom(doc, score);
            if (order != 0)
            {
                return order < 0;
            }
        }

        return false;
    }

    private bool IsAfter(int slot, int other)
    {
        foreach (FieldComparator comparator in comparators)
        {
            int order = comparator.Compare(slot, other);
            if (order != 0)
            {
                return order > 0;
            }
        }

        return _hits[slot].Doc > _hits[other].Doc;
    }

    private void SinkTop(int count)
    {
        int slot = _heap[0];
        int index = 0;
        for (int child = 1; child < count; child = (2 * index) + 1)
        {
            if (child + 1 < count && IsAfter(_heap[child + 1], _heap[child]))
            {
                child++;
            }

            if (!IsAfter(_heap[child], slot))
            {
                break;
            }

            _heap[index] = _heap[child];
            index = child;
        }

        _heap[index] = slot;
    }
}
