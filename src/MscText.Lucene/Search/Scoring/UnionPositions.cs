namespace MscText.Lucene;

/// <summary>The documents of several terms, and the positions of all of them in ascending order; equal ones are kept.</summary>
internal sealed class UnionPositions(PostingsEnum[] postings)
{
    private int[] _positions = new int[16];
    private int _count = -1;
    private int _next;

    public int DocId { get; private set; } = -1;

    /// <summary>The number of positions in the current document.</summary>
    public int Freq
    {
        get
        {
            Collect();
            return _count;
        }
    }

    public int Advance(int target)
    {
        int least = PostingsEnum.NoMoreDocs;
        foreach (PostingsEnum term in postings)
        {
            int doc = term.DocId;
            if (doc < target)
            {
                doc = term.Advance(target);
            }

            least = Math.Min(least, doc);
        }

        _count = -1;
        return DocId = least;
    }

    public int NextPosition()
    {
        Collect();
        return _positions[_next++];
    }

    /// <summary>All positions in the current document, in ascending order.</summary>
    public Span<int> ReadPositions()
    {
        Collect();
        return _positions.AsSpan(0, _count);
    }

    private void Collect()
    {
        if (_count >= 0)
        {
            return;
        }

        _count = 0;
        _next = 0;
        foreach (PostingsEnum term in postings)
        {
            if (term.DocId != DocId)
            {
                continue;
            }

            int freq = term.Freq;
            if (_positions.Length < _count + freq)
            {
                Array.Resize(ref _positions, Math.Max(_count + freq, _positions.Length * 2));
            }

            for (int i = 0; i < freq; i++)
            {
                _positions[_count++] = term.NextPosition();
            }
        }

        _positions.AsSpan(0, _count).Sort();
    }
}
