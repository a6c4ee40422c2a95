namespace MscText.Lucene;

/// <summary>The documents that several scorers have in common.</summary>
internal sealed class ConjunctionScorer : Scorer
{
    private readonly Scorer[] _scorers;
    private readonly bool[] _scores;
    private int _doc = -1;
    private float _minimum = float.NegativeInfinity;

    // What all but the first scorer add at most, for documents up to one.
    private double _othersBound;
    private int _othersUpTo = -1;

    public ConjunctionScorer(IEnumerable<(Scorer Scorer, bool Scores)> scorers)
    {
        // The rarest leads; the sort is stable, so that equal scores are added in the same order everywhere.
        (Scorer Scorer, bool Scores)[] sorted = [.. scorers.OrderBy(s => s.Scorer.Cost)];
        _scorers = [.. sorted.Select(s => s.Scorer)];
        _scores = [.. sorted.Select(s => s.Scores)];
    }

    public override int DocId => _doc;

    public override long Cost => _scorers[0].Cost;

    public override int NextDoc() => _doc = Agree(_scorers[0].NextDoc());

    public override int Advance(int target) => _doc = Agree(_scorers[0].Advance(target));

    public override float Score()
    {
        float sum = 0;
        for (int i = 0; i < _scorers.Length; i++)
        {
            if (_scores[i])
            {
                sum += _scorers[i].Score();
            }
        }

        return sum;
    }

    public override float MaxScore
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < _scorers.Length; i++)
            {
                sum += _scores[i] ? _scorers[i].MaxScore : 0;
            }

            return ScoreBound.OfSum(sum);
        }
    }

    public override int AdvanceShallow(int target)
    {
        int upTo = NoMoreDocs;
        for (int i = 0; i < _scorers.Length; i++)
        {
            if (_scores[i])
            {
                upTo = Math.Min(upTo, _scorers[i].AdvanceShallow(target));
            }
        }

        return upTo;
    }

    public override float BlockMaxScore(int upTo)
    {
        double others = 0;
        for (int i = 1; i < _scorers.Length; i++)
        {
            others += _scores[i] ? _scorers[i].BlockMaxScore(upTo) : 0;
        }

        _othersBound = others;
        _othersUpTo = upTo;
        return ScoreBound.OfSum(others + (_scores[0] ? _scorers[0].BlockMaxScore(upTo) : 0));
    }

    public override void SetMinCompetitiveScore(float minimum) => _minimum = minimum;

    /// <summary>Passes over documents whose score in the first scorer is too small, before the others are moved.</summary>
    private int Promising(int doc)
    {
        if (_minimum > float.NegativeInfinity && _scores[0])
        {
            while (doc <= _othersUpTo && doc != NoMoreDocs && ScoreBound.OfSum(_scorers[0].Score() + _othersBound) < _minimum)
            {
                doc = _scorers[0].NextDoc();
            }
        }

        return doc;
    }

    private int Agree(int doc)
    {
        Scorer[] scorers = _scorers;
        doc = Promising(doc);
        int i = 1;
        while (i < scorers.Length && doc != NoMoreDocs)
        {
            int other = scorers[i].DocId;
            if (other < doc)
            {
                other = scorers[i].Advance(doc);
            }

            if (other > doc)
            {
                doc = Promising(scorers[0].Advance(other));
                i = 1;
            }
            else
            {
                i++;
            }
        }

        return doc;
    }
}
