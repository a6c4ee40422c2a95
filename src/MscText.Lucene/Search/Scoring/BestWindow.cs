namespace MscText.Lucene;

/// <summary>The documents of any of several scorers, with the best of their scores.</summary>
internal sealed class BestWindow(WindowScorer[] scorers) : WindowScorer
{
    public override int NextDoc => First(scorers);

    public override float MaxScore(int from, int to)
    {
        float best = 0;
        foreach (WindowScorer scorer in scorers)
        {
            best = Math.Max(best, scorer.MaxScore(from, to));
        }

        return best;
    }

    public override void ScoreTo(WindowScores target, int from, int to)
    {
        ScoreMaxima best = target.Maxima;
        foreach (WindowScorer scorer in scorers)
        {
            if (scorer.NextDoc < to)
            {
                scorer.ScoreTo(best, from, to);
            }
        }

        // Maxima of maxima are in their place already.
        if (best != target)
        {
            best.MoveTo(target);
        }
    }

    public override void Match(int from, int to, Span<ulong> matches, ReadOnlySpan<int> slots, Span<float> scores)
    {
        scores = scores[..slots.Length];
        scores.Fill(float.NegativeInfinity);
        Span<float> parts = stackalloc float[slots.Length];
        foreach (WindowScorer scorer in scorers)
        {
            if (scorer.NextDoc < to)
            {
                scorer.Match(from, to, matches, slots, parts);
                for (int i = 0; i < parts.Length; i++)
                {
                    scores[i] = Math.Max(scores[i], parts[i]);
                }
            }
        }
    }
}
