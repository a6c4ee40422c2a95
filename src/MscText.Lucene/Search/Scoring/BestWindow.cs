namespace MscText.Lucene;

/// <summary>The documents of any of several scorers, with the best of their scores.</summary>
internal sealed class BestWindow(WindowScorer[] scorers) : WindowScorer
{
    private readonly ScoreWindow _scores = new();
    private readonly ScoreWindow _best = new();

    public override int NextDoc => First(scorers);

    public override void Score(int from, int to, ScoreWindow window)
    {
        bool any = false;
        foreach (WindowScorer scorer in scorers)
        {
            if (scorer.NextDoc < to)
            {
                scorer.Score(from, to, _scores);
                _scores.MoveBestTo(_best);
                any = true;
            }
        }

        if (any)
        {
            _best.MoveTo(window);
        }
    }
}
