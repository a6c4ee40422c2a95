namespace MscText.Lucene;

/// <summary>The documents of any of several scorers, their scores added up.</summary>
internal sealed class SumWindow(WindowScorer[] scorers) : WindowScorer
{
    public WindowScorer[] Scorers => scorers;

    public override int NextDoc => First(scorers);

    public override float MaxScore(int from, int to)
    {
        double sum = 0;
        foreach (WindowScorer scorer in scorers)
        {
            sum += scorer.MaxScore(from, to);
        }

        return ScoreBound.OfSum(sum);
    }

    public override void ScoreTo(WindowScores target, int from, int to)
    {
        // Added up by itself: the sum is rounded as one number.
        foreach (WindowScorer scorer in scorers)
        {
            if (scorer.NextDoc < to)
            {
                scorer.ScoreTo(target.Inner, from, to);
            }
        }

        target.Inner.MoveTo(target);
    }

    public override void Match(int from, int to, Span<ulong> matches, ReadOnlySpan<int> slots, Span<float> scores)
    {
        scores = scores[..slots.Length];
        scores.Fill(float.NegativeInfinity);
        Span<float> parts = stackalloc float[slots.Length];
        Span<double> sums = stackalloc double[slots.Length];
        sums.Clear();
        foreach (WindowScorer scorer in scorers)
        {
            if (scorer.NextDoc < to)
            {
                scorer.Match(from, to, matches, slots, parts);
                for (int i = 0; i < parts.Length; i++)
                {
                    if (parts[i] != float.NegativeInfinity)
                    {
                        sums[i] += parts[i];
                        scores[i] = (float)sums[i];
                    }
                }
            }
        }
    }
}
