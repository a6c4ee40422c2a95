namespace MscText.Lucene;

/// <summary>The documents of any scorer, one after the other.</summary>
internal sealed class ScorerWindow : WindowScorer
{
    private readonly Scorer _scorer;

    public ScorerWindow(Scorer scorer)
    {
        _scorer = scorer;
        scorer.NextDoc();
    }

    public override int NextDoc => _scorer.DocId;

    public override void Score(int from, int to, ScoreWindow window)
    {
        for (int doc = _scorer.DocId < from ? _scorer.Advance(from) : _scorer.DocId; doc < to; doc = _scorer.NextDoc())
        {
            window.Add(doc - from, _scorer.Score());
        }
    }
}
