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

    public override float MaxScore(int from, int to) => _scorer.DocId < to ? Math.Max(0, _scorer.MaxScore) : 0;

    public override void ScoreTo(WindowScores target, int from, int to)
    {
        for (int doc = First(from); doc < to; doc = _scorer.NextDoc())
        {
            target.Put(doc - from, _scorer.Score());
        }
    }

    public override void Match(int from, int to, Span<ulong> matches, ReadOnlySpan<int> slots, Span<float> scores)
    {
        scores = scores[..slots.Length];
        scores.Fill(float.NegativeInfinity);
        int next = 0;
        for (int doc = First(from); doc < to; doc = _scorer.NextDoc())
        {
            int slot = doc - from;
            matches[slot >> 6] |= 1UL << slot;
            while (next < slots.Length && slots[next] < slot)
            {
                next++;
            }

            if (next < slots.Length && slots[next] == slot)
            {
                scores[next] = _scorer.Score();
            }
        }
    }

    private int First(int from) => _scorer.DocId < from ? _scorer.Advance(from) : _scorer.DocId;
}
