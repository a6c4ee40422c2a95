namespace MscText.Lucene;

/// <summary>Scores the matching documents of a segment, window by window. Goes forward only; not thread-safe.</summary>
internal abstract class WindowScorer
{
    /// <summary>The first document that was not scored yet, or one before it; <see cref="Scorer.NoMoreDocs"/> at the end.</summary>
    public abstract int NextDoc { get; }

    /// <summary>Adds the scores of the documents of a window.</summary>
    /// <param name="from">The first document; what was not scored before it is passed over.</param>
    /// <param name="to">The document after the last; at most <see cref="ScoreWindow.Size"/> further.</param>
    /// <param name="window">Receives the scores.</param>
    public abstract void Score(int from, int to, ScoreWindow window);

    /// <summary>The first document that any of several has left.</summary>
    protected static int First(WindowScorer[] scorers)
    {
        int next = Scorer.NoMoreDocs;
        foreach (WindowScorer scorer in scorers)
        {
            next = Math.Min(next, scorer.NextDoc);
        }

        return next;
    }
}
