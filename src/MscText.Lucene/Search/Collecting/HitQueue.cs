namespace MscText.Lucene;

/// <summary>The best hits so far: a heap with the worst on top. Of equal scores the lower document number is better.</summary>
internal sealed class HitQueue(int capacity)
{
    private readonly ScoreDoc[] _heap = new ScoreDoc[capacity];
    private int _count;

    /// <summary>What a document that comes later has to score more than; negative infinity while there is room.</summary>
    public float Threshold { get; private set; } = float.NegativeInfinity;

    /// <summary>True once a document has to be better than another one to be kept. A queue of no documents is never full.</summary>
    public bool IsFull => _count == _heap.Length && _count > 0;

    /// <summary>Keeps a document if it is good enough.</summary>
    /// <returns>True where it is kept.</returns>
    public bool Offer(int doc, float score)
    {
        if (_count < _heap.Length)
        {
            int index = _count++;
            ScoreDoc hit = new(doc, score);
            while (index > 0)
            {
                int parent = (index - 1) / 2;
                if (!IsWorse(hit, _heap[parent]))
                {
                    break;
                }

                _heap[index] = _heap[parent];
                index = parent;
            }

            _heap[index] = hit;
            if (_count == _heap.Length)
            {
                Threshold = _heap[0].Score;
            }

            return true;
        }

        if (_count == 0 || !(score > Threshold))
        {
            return false;
        }

        SinkTop(new ScoreDoc(doc, score));
        Threshold = _heap[0].Score;
        return true;
    }

    /// <summary>The hits, best first. Empties the queue.</summary>
    public ScoreDoc[] Drain()
    {
        ScoreDoc[] hits = _heap[.._count];
        Array.Sort(hits, static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Doc.CompareTo(b.Doc));
        _count = 0;
        Threshold = float.NegativeInfinity;
        return hits;
    }

    private static bool IsWorse(in ScoreDoc a, in ScoreDoc b) => a.Score < b.Score || (a.Score == b.Score && a.Doc > b.Doc);

    private void SinkTop(ScoreDoc hit)
    {
        int index = 0;
        while (true)
        {
            int child = (2 * index) + 1;
            if (child >= _count)
            {
                break;
            }

            if (child + 1 < _count && IsWorse(_heap[child + 1], _heap[child]))
            {
                child++;
            }

            if (!IsWorse(_heap[child], hit))
            {
                break;
            }

            _heap[index] = _heap[child];
            index = child;
        }

        _heap[index] = hit;
    }
}
