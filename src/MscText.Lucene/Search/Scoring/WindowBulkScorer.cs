using System.Numerics;

namespace MscText.Lucene;

/// <summary>Collects what a tree of disjunctions finds, window by window: nothing is ordered, and nothing is passed over.</summary>
internal sealed class WindowBulkScorer(WindowScorer scorer, int maxDoc) : BulkScorer
{
    private const int WindowsBetweenChecks = 64;

    private readonly ScoreWindow _window = new();

    /// <summary>Null where nothing matches.</summary>
    public static WindowBulkScorer? Of(WindowScorer? scorer, SegmentReader leaf) =>
        scorer is null ? null : new WindowBulkScorer(scorer, leaf.MaxDoc);

    public override void Score(LeafCollector collector, LiveDocs? live, bool needsScores, CancellationToken cancellationToken)
    {
        int from = 0;
        for (int windows = 1; !collector.IsDone && (from = Math.Max(from, scorer.NextDoc)) < maxDoc; windows++)
        {
            int to = (int)Math.Min((long)from + ScoreWindow.Size, maxDoc);
            scorer.Score(from, to, _window);
            Collect(from, collector, live);
            from = to;
            if (windows % WindowsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    private void Collect(int from, LeafCollector collector, LiveDocs? live)
    {
        int less = 0;
        bool countsAll = collector.CountsAll;
        for (int w = 0; w < _window.Matches.Length; w++)
        {
            ulong word = _window.Matches[w];
            _window.Matches[w] = 0;
            for (; word != 0; word &= word - 1)
            {
                int slot = (w << 6) + BitOperations.TrailingZeroCount(word);
                float score = (float)_window.Scores[slot];
                _window.Scores[slot] = 0;
                bool wanted = score >= collector.CollectFrom;
                if ((wanted || countsAll) && (live is null || live[from + slot]))
                {
                    if (wanted)
                    {
                        collector.Collect(from + slot, score);
                    }
                    else
                    {
                        less++;
                    }
                }
            }
        }

        if (less > 0)
        {
            collector.CollectLess(less);
        }
    }
}
