namespace MscText.Lucene;

/// <summary>
/// Scorers in a heap by their documents, which moves exactly as Lucene's does: sums of floating-point numbers depend on the order, and equal
/// scores have to stay equal.
/// </summary>
internal sealed class ScorerHeap(Scorer[] scorers)
{
    private readonly Scorer[] _heap = [.. scorers];

    /// <summary>The number of scorers that have documents left.</summary>
    public int Count { get; private set; } = scorers.Length;

    public Scorer this[int index] => _heap[index];

    /// <summary>Moves every scorer to its first document at or behind a target.</summary>
    /// <returns>The first of these documents.</returns>
    public int Advance(int target)
    {
        while (Count > 0 && _heap[0].DocId < target)
        {
            if (_heap[0].Advance(target) == Scorer.NoMoreDocs)
            {
                _heap[0] = _heap[--Count];
            }

            Sink();
        }

        return Count == 0 ? Scorer.NoMoreDocs : _heap[0].DocId;
    }

    private void Sink()
    {
        Scorer top = _heap[0];
        int doc = top.DocId;
        int index = 0;
        while ((2 * index) + 1 < Count)
        {
            int child = (2 * index) + 1;
            if (child + 1 < Count && _heap[child + 1].DocId < _heap[child].DocId)
            {
                child++;
            }

            if (_heap[child].DocId >= doc)
            {
                break;
            }

            _heap[index] = _heap[child];
            index = child;
        }

        _heap[index] = top;
    }
}
