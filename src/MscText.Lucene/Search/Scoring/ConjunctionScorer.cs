namespace MscText.Lucene;

/// <summary>The documents that several scorers have in common.</summary>
internal sealed class ConjunctionScorer : Scorer
{
    private readonly Scorer[] _scorers;
    private readonly bool[] _scores;
    private int _doc = -1;

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
        double sum = 0;
        for (int i = 0; i < _scorers.Length; i++)
        {
            sum += _scores[i] ? _scorers[i].BlockMaxScore(upTo) : 0;
        }

        return ScoreBound.OfSum(sum);
    }

    private int Agree(int doc)
    {
        Scorer[] scorers = _scorers;
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
                doc = scorers[0].Advance(other);
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
