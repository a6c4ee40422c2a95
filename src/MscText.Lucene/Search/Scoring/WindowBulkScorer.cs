using System.Numerics;

namespace MscText.Lucene;

/// <summary>
/// Collects what a tree of disjunctions finds, window by window. Once hits need a minimum score, only parts without which no document can
/// reach it are scored throughout; the others are scored for documents that may still reach it, and counted where all matches are (MaxScore:
/// Turtle and Flood, <i>Query evaluation: strategies and optimizations</i>, 1995; with bounds by window: Chakrabarti, Chaudhuri and Ganti,
/// <i>Interval-based pruning for top-k processing</i>, 2011).
/// </summary>
internal sealed class WindowBulkScorer : BulkScorer
{
    private const int WindowsBetweenChecks = 64;

    // Scores are rounded once more than their sums.
    private const double Rounding = 1e-6;

    // In the order of their bounds in the window once there is a minimum; the k-th of _rest bounds the sum of those before it.
    private readonly WindowScorer[] _parts;
    private readonly float[] _bounds;
    private readonly double[] _rest;
    private readonly int _maxDoc;

    private readonly ulong[] _matches = new ulong[WindowScores.Size / WindowScores.WordSize];

    private WindowBulkScorer(WindowScorer scorer, int maxDoc)
    {
        _parts = scorer is SumWindow sum ? sum.Scorers : [scorer];
        _bounds = new float[_parts.Length];
        _rest = new double[_parts.Length + 1];
        _maxDoc = maxDoc;
    }

    /// <summary>Null where nothing matches.</summary>
    public static WindowBulkScorer? Of(WindowScorer? scorer, SegmentReader leaf) =>
        scorer is null ? null : new WindowBulkScorer(scorer, leaf.MaxDoc);

    public override void Score(LeafCollector collector, LiveDocs? live, bool needsScores, CancellationToken cancellationToken)
    {
        using ScoreSums sums = new();
        using CandidateList candidates = new();
        int from = 0;
        for (int windows = 1; !collector.IsDone && (from = Math.Max(from, WindowScorer.First(_parts))) < _maxDoc; windows++)
        {
            // Where a word of bits starts.
            from &= -WindowScores.WordSize;
            int to = (int)Math.Min((long)from + WindowScores.Size, _maxDoc);
            float wanted = collector.CollectFrom;
            double minimum = wanted - (Math.Abs(wanted) * Rounding);
            int first = !needsScores ? _parts.Length : wanted == float.NegativeInfinity ? 0 : FirstEssential(from, to, minimum);
            AddEssential(first, from, to, minimum, sums, candidates);
            if (candidates.Count > 0 || collector.CountsAll)
            {
                AddOthers(first, from, to, minimum, candidates);
            }

            Collect(from, collector, live, needsScores, candidates);
            from = to;
            if (windows % WindowsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Orders the parts by their bounds in a window, and finds those without which the minimum cannot be reached.</summary>
    private int FirstEssential(int from, int to, double minimum)
    {
        for (int i = 0; i < _parts.Length; i++)
        {
            WindowScorer part = _parts[i];
            float bound = part.MaxScore(from, to);
            int k = i;
            for (; k > 0 && _bounds[k - 1] > bound; k--)
            {
                _bounds[k] = _bounds[k - 1];
                _parts[k] = _parts[k - 1];
            }

            _bounds[k] = bound;
            _parts[k] = part;
        }

        int first = 0;
        for (int i = 0; i < _parts.Length; i++)
        {
            _rest[i + 1] = _rest[i] + _bounds[i];
            first += _rest[i + 1] < minimum ? 1 : 0;
        }

        return first;
    }

    /// <summary>Scores the parts without which the minimum cannot be reached. What may reach it with the others becomes a candidate.</summary>
    private void AddEssential(int first, int from, int to, double minimum, ScoreSums sums, CandidateList candidates)
    {
        for (int i = first; i < _parts.Length; i++)
        {
            if (_parts[i].NextDoc < to)
            {
                _parts[i].ScoreTo(sums, from, to);
            }
        }

        candidates.Clear();
        while (sums.Touched != 0)
        {
            int word = BitOperations.TrailingZeroCount(sums.Touched);
            _matches[word] = sums.TakeWord(word, minimum - _rest[first], candidates);
        }
    }

    /// <summary>Adds the scores of the other parts to those of the candidates, the strongest first, and marks their documents.</summary>
    private void AddOthers(int first, int from, int to, double minimum, CandidateList candidates)
    {
        for (int i = first - 1; i >= 0; i--)
        {
            if (_parts[i].NextDoc < to)
            {
                candidates.Keep(minimum - _rest[i + 1]);
                _parts[i].Match(from, to, _matches, candidates.Slots, candidates.Scores);
                candidates.AddScores();
            }
        }
    }

    private void Collect(int from, LeafCollector collector, LiveDocs? live, bool needsScores, CandidateList candidates)
    {
        bool countsAll = collector.CountsAll;
        bool asksForEach = !needsScores && collector.CollectFrom <= 0;
        int collected = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            float score = (float)candidates.Sums[i];
            int doc = from + candidates.Slots[i];
            if (score >= collector.CollectFrom && (live is null || live[doc]))
            {
                collector.Collect(doc, score);
                collected++;
            }
        }

        int matches = 0;
        for (int w = 0; w < _matches.Length; w++)
        {
            ulong word = _matches[w];
            _matches[w] = 0;
            if (word != 0 && live is not null)
            {
                word &= live.Word(from + (w << 6));
            }

            matches += BitOperations.PopCount(word);
            for (; asksForEach && word != 0; word &= word - 1)
            {
                collector.Collect(from + (w << 6) + BitOperations.TrailingZeroCount(word), 0f);
            }
        }

        if (countsAll && !asksForEach && matches > collected)
        {
            collector.CollectLess(matches - collected);
        }
    }
}
