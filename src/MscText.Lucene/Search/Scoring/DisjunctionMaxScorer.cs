namespace MscText.Lucene;

/// <summary>The documents of several scorers: the best score, and a part of the others.</summary>
internal sealed class DisjunctionMaxScorer(Scorer[] scorers, float tieBreaker) : Scorer
{
    private readonly ScorerHeap _heap = new(scorers);
    private int _doc = -1;
    private float _best;
    private float _sum;

    public override int DocId => _doc;

    public override long Cost { get; } = scorers.Sum(s => s.Cost);

    public override float MaxScore
    {
        get
        {
            float best = 0;
            float sum = 0;
            foreach (Scorer scorer in scorers)
            {
                best = Math.Max(best, scorer.MaxScore);
                sum += scorer.MaxScore;
            }

            // Rounding in the sum may go either way.
            return tieBreaker == 0 ? best : tieBreaker is > 0 and <= 1 ? sum * (1 + 1e-5f) : float.PositiveInfinity;
        }
    }

    public override int NextDoc() => Advance(_doc + 1);

    public override int Advance(int target) => _doc = _heap.Advance(target);

    public override float Score()
    {
        _best = _sum = _heap[0].Score();
        Visit(1);
        Visit(2);
        return _best + ((_sum - _best) * tieBreaker);
    }

    private void Visit(int index)
    {
        if (index < _heap.Count && _heap[index].DocId == _doc)
        {
            float score = _heap[index].Score();
            _sum += score;
            _best = Math.Max(_best, score);
            Visit((2 * index) + 1);
            Visit((2 * index) + 2);
        }
    }
}
