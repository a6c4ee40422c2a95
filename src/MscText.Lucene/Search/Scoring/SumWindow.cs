namespace MscText.Lucene;

/// <summary>The documents of any of several scorers, their scores added up.</summary>
internal sealed class SumWindow(WindowScorer[] scorers) : WindowScorer
{
    private readonly ScoreWindow _sums = new();

    public override int NextDoc => First(scorers);

    public override void Score(int from, int to, ScoreWindow window)
    {
        foreach (WindowScorer scorer in scorers)
        {
            scorer.Score(from, to, _sums);
        }

        _sums.MoveTo(window);
    }
}
