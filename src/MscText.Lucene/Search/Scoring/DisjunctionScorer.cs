namespace MscText.Lucene;

/// <summary>The documents that at least some of several scorers have: a heap by current document.</summary>
internal sealed class DisjunctionScorer : Scorer
{
    private readonly ScorerHeap _heap;
    private readonly int _minimum;
    private int _doc = -1;
    private int _matches;
    private double _score;

    public DisjunctionScorer(List<Scorer> scorers, int minimum)
    {
        _heap = new ScorerHeap([.. scorers]);
        _minimum = minimum;
        foreach (Scorer scorer in scorers)
        {
            Cost += scorer.Cost;
        }
    }

    public override int DocId => _doc;

    public override long Cost { get; }

    public override int NextDoc() => Advance(_doc + 1);

    public override int Advance(int target)
    {
        while (true)
        {
            int next = _heap.Advance(target);
            if (_heap.Count < _minimum || next == NoMoreDocs)
            {
                return _doc = NoMoreDocs;
            }

            _doc = next;
            _matches = -1;
            if (_minimum <= 1)
            {
                return _doc;
            }

            Count();
            if (_matches >= _minimum)
            {
                return _doc;
            }

            target = _doc + 1;
        }
    }

    public override float Score()
    {
        if (_matches < 0 || _minimum > 1)
        {
            Count();
        }

        return (float)_score;
    }

    public override float MaxScore
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < _heap.Count; i++)
            {
                sum += _heap[i].MaxScore;
            }

            return ScoreBound.OfSum(sum);
        }
    }

    public override int AdvanceShallow(int target)
    {
        int upTo = NoMoreDocs;
        for (int i = 0; i < _heap.Count; i++)
        {
            // A scorer that is already behind the target adds nothing before its document.
            Scorer scorer = _heap[i];
            upTo = Math.Min(upTo, scorer.DocId <= target ? scorer.AdvanceShallow(target) : scorer.DocId - 1);
        }

        return upTo;
    }

    public override float BlockMaxScore(int upTo)
    {
        double sum = 0;
        for (int i = 0; i < _heap.Count; i++)
        {
            sum += _heap[i].DocId <= upTo ? _heap[i].BlockMaxScore(upTo) : 0;
        }

        return ScoreBound.OfSum(sum);
    }

    /// <summary>Sums up the scorers that stand at the current document: those at the top of the heap.</summary>
    private void Count()
    {
        _matches = 0;
        _score = 0;
        Visit(0);
    }

    private void Visit(int index)
    {
        if (index < _heap.Count && _heap[index].DocId == _doc)
        {
            _matches++;
            _score += _heap[index].Score();
            Visit((2 * index) + 1);
            Visit((2 * index) + 2);
        }
    }
}
