using System.Buffers;
using System.Numerics;

namespace MscText.Lucene;

/// <summary>
/// Collects the documents of at least one of several terms, window by window: scores are added up in a table of the window's documents.
/// Once there is a minimum score, only terms that could reach it without the weaker ones are gone through; the weaker ones are looked at
/// for documents that may still reach it (MaxScore: Turtle and Flood, <i>Query evaluation: strategies and optimizations</i>, 1995;
/// with bounds by block: Chakrabarti, Chaudhuri and Ganti, <i>Interval-based pruning for top-k processing</i>, 2011).
/// </summary>
internal sealed class TermDisjunctionScorer : BulkScorer
{
    private const int Window = 1024;
    private const int WindowsBetweenChecks = 64;

    private readonly TermScorer[] _terms;
    private readonly Scorer? _prohibited;

    // In the order of _terms; the k-th of _sums bounds the sum of the first k + 1.
    private readonly float[] _bounds;
    private readonly float[] _sums;
    private readonly ulong[] _matches = new ulong[Window / 64];
    private bool _needsScores;
    private int _firstEssential;

    private readonly int _maxDoc;

    /// <param name="terms">The terms, at least one.</param>
    /// <param name="prohibited">Has documents that are left out; null for none.</param>
    /// <param name="maxDoc">One more than the largest document: terms that are not gone through do not tell when they end.</param>
    public TermDisjunctionScorer(IEnumerable<TermScorer> terms, Scorer? prohibited, int maxDoc)
    {
        _maxDoc = maxDoc;
        _terms = [.. terms];
        _prohibited = prohibited;
        _bounds = new float[_terms.Length];
        _sums = new float[_terms.Length];
    }

    public override void Score(LeafCollector collector, LiveDocs? live, bool needsScores, CancellationToken cancellationToken)
    {
        _needsScores = needsScores;
        foreach (TermScorer term in _terms)
        {
            term.NextDoc();
        }

        double[] scores = ArrayPool<double>.Shared.Rent(Window);
        try
        {
            scores.AsSpan(0, Window).Clear();
            int from = 0;
            for (int windows = 1; (from = NextWindow(from)) < _maxDoc; windows++)
            {
                int to = (int)Math.Min((long)from + Window, _maxDoc);
                if (Partition(from, to, collector.MinCompetitiveScore))
                {
                    for (int i = _firstEssential; i < _terms.Length; i++)
                    {
                        AddUp(i, from, to, collector.MinCompetitiveScore, scores);
                    }

                    Collect(from, collector, live, scores);
                }

                if (collector.IsDone)
                {
                    return;
                }

                if (windows % WindowsBetweenChecks == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                from = to;
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(scores);
        }
    }

    private int NextWindow(int from)
    {
        int next = Scorer.NoMoreDocs;
        foreach (TermScorer term in _terms)
        {
            next = Math.Min(next, term.DocId);
        }

        return Math.Max(next, from);
    }

    /// <summary>Orders the terms by their bounds in a window, and finds those without which the minimum cannot be reached.</summary>
    /// <returns>False where no document of the window can.</returns>
    private bool Partition(int from, int to, float minimum)
    {
        if (minimum == float.NegativeInfinity)
        {
            _firstEssential = 0;
            return true;
        }

        for (int i = 0; i < _terms.Length; i++)
        {
            TermScorer term = _terms[i];
            float bound = 0;
            if (term.DocId < to)
            {
                TermBounds bounds = term.Bounds;
                bounds.AdvanceTo(Math.Max(from, term.DocId));
                bound = bounds.Max(to - 1);
            }

            int k = i;
            for (; k > 0 && _bounds[k - 1] > bound; k--)
            {
                _bounds[k] = _bounds[k - 1];
                _terms[k] = _terms[k - 1];
            }

            _bounds[k] = bound;
            _terms[k] = term;
        }

        double sum = 0;
        _firstEssential = _terms.Length;
        for (int i = 0; i < _terms.Length; i++)
        {
            sum += _bounds[i];
            _sums[i] = ScoreBound.OfSum(sum);
            if (_firstEssential == _terms.Length && _sums[i] >= minimum)
            {
                _firstEssential = i;
            }
        }

        return _firstEssential < _terms.Length;
    }

    /// <summary>Adds the scores of a term to those of the window.</summary>
    private void AddUp(int index, int from, int to, float minimum, double[] sums)
    {
        TermScorer term = _terms[index];
        PostingsEnum postings = term.Postings;
        if (postings.DocId < from)
        {
            postings.Advance(from);
        }

        // What the other terms add at most to a document of this one.
        float others = minimum == float.NegativeInfinity ? 0 : ScoreBound.OfSum((double)_sums[^1] - _bounds[index]);
        Span<float> scores = stackalloc float[ForUtil.BlockSize];
        scores.Clear();
        while (postings.DocId < to)
        {
            int start = postings.BlockIndex;
            int end = postings.BlockEnd(to);
            if (minimum == float.NegativeInfinity || MayReach(term, postings, minimum - others))
            {
                ReadOnlySpan<int> docs = postings.BlockDocs[start..end];
                if (_needsScores)
                {
                    term.Similarity.Score(docs, postings.BlockFreqs[start..end], scores);
                }

                ulong[] matches = _matches;
                for (int i = 0; i < docs.Length; i++)
                {
                    int slot = docs[i] - from;
                    sums[slot] += scores[i];
                    matches[slot >> 6] |= 1UL << slot;
                }
            }

            postings.GoTo(end);
        }
    }

    /// <summary>Whether the block that the postings stand in has a document that scores enough.</summary>
    private static bool MayReach(TermScorer term, PostingsEnum postings, float minimum) =>
        term.Bounds.Impacts is null || term.Bounds.OfBlock(postings.Block) >= minimum;

    private void Collect(int from, LeafCollector collector, LiveDocs? live, double[] sums)
    {
        int less = 0;
        bool countsAll = collector.CountsAll;
        for (int w = 0; w < _matches.Length; w++)
        {
            ulong word = _matches[w];
            _matches[w] = 0;
            for (; word != 0; word &= word - 1)
            {
                int slot = (w << 6) + BitOperations.TrailingZeroCount(word);
                double sum = sums[slot];
                sums[slot] = 0;
                int doc = from + slot;
                if (_firstEssential > 0 && !AddRest(doc, ref sum, collector.MinCompetitiveScore))
                {
                    continue;
                }

                float score = (float)sum;
                bool wanted = score >= collector.CollectFrom;
                if ((wanted || countsAll) && (live is null || live[doc]) && !IsProhibited(doc))
                {
                    if (wanted)
                    {
                        collector.Collect(doc, score);
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

    /// <summary>Adds the scores of the weaker terms to that of a document, the strongest first.</summary>
    /// <returns>False once the minimum is out of reach.</returns>
    private bool AddRest(int doc, ref double sum, float minimum)
    {
        for (int i = _firstEssential - 1; i >= 0; i--)
        {
            if (ScoreBound.OfSum(sum + _sums[i]) < minimum)
            {
                return false;
            }

            TermScorer term = _terms[i];
            if ((term.DocId < doc ? term.Advance(doc) : term.DocId) == doc)
            {
                sum += term.Score();
            }
        }

        return true;
    }

    private bool IsProhibited(int doc) =>
        _prohibited is not null && (_prohibited.DocId < doc ? _prohibited.Advance(doc) : _prohibited.DocId) == doc;
}
