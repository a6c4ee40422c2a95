namespace MscText.Lucene;

/// <summary>
/// Scores the matching documents of a segment, window by window: a range of at most <see cref="WindowScores.Size"/> documents, whose scores go
/// into a table. Goes forward only: a window is asked for once, by one of the methods, and windows may be left out. Not thread-safe.
/// </summary>
internal abstract class WindowScorer
{
    /// <summary>The first document behind the last window, or one before it; <see cref="Scorer.NoMoreDocs"/> at the end.</summary>
    public abstract int NextDoc { get; }

    /// <summary>No document of a window scores more; 0 or more.</summary>
    /// <param name="from">The first document.</param>
    /// <param name="to">The document after the last.</param>
    public abstract float MaxScore(int from, int to);

    /// <summary>Puts the scores of the documents of a window into a table.</summary>
    public abstract void ScoreTo(WindowScores target, int from, int to);

    /// <summary>Marks the documents of a window, and scores only some of them.</summary>
    /// <param name="from">The first document, a multiple of 64.</param>
    /// <param name="to">The document after the last.</param>
    /// <param name="matches">Receives a bit for every document that matches.</param>
    /// <param name="slots">The documents to score, by their distance to the first, in ascending order.</param>
    /// <param name="scores">Receives their scores; negative infinity for those that do not match.</param>
    public abstract void Match(int from, int to, Span<ulong> matches, ReadOnlySpan<int> slots, Span<float> scores);

    /// <summary>The first document that any of several has left.</summary>
    public static int First(WindowScorer[] scorers)
    {
        int next = Scorer.NoMoreDocs;
        foreach (WindowScorer scorer in scorers)
        {
            next = Math.Min(next, scorer.NextDoc);
        }

        return next;
    }

    /// <summary>The scorers of several queries for a segment, without those that have none.</summary>
    public static WindowScorer[] Of(ReadOnlySpan<Weight> weights, SegmentReader leaf)
    {
        WindowScorer[] scorers = new WindowScorer[weights.Length];
        int count = 0;
        foreach (Weight weight in weights)
        {
            if (weight.WindowScorer(leaf) is { } scorer)
            {
                scorers[count++] = scorer;
            }
        }

        return count == scorers.Length ? scorers : scorers[..count];
    }
}
