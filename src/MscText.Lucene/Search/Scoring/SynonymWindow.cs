using System.Numerics;

namespace MscText.Lucene;

/// <summary>The documents of several terms that count as one: their frequencies are added up before they are scored.</summary>
internal sealed class SynonymWindow : WindowScorer
{
    private readonly PostingsEnum[] _terms;
    private readonly Bm25SegmentScorer _scorer;
    private readonly int[] _freqs = new int[ScoreSums.Size];
    private readonly ulong[] _matches = new ulong[ScoreSums.Size / ScoreSums.WordSize];

    public SynonymWindow(PostingsEnum[] terms, Bm25SegmentScorer scorer)
    {
        _terms = terms;
        _scorer = scorer;
        foreach (PostingsEnum term in terms)
        {
            term.NextDoc();
        }
    }

    public override int NextDoc
    {
        get
        {
            int next = Scorer.NoMoreDocs;
            foreach (PostingsEnum term in _terms)
            {
                next = Math.Min(next, term.DocId);
            }

            return next;
        }
    }

    public override float MaxScore(int from, int to) => NextDoc < to ? _scorer.Limit : 0;

    public override void AddTo(ScoreSums sums, int from, int to)
    {
        Read(from, to);
        for (int w = 0; w < _matches.Length; w++)
        {
            for (ulong word = Take(w); word != 0; word &= word - 1)
            {
                int slot = (w << 6) + BitOperations.TrailingZeroCount(word);
                sums.Add(slot, TakeScore(from, slot));
            }
        }
    }

    public override void RaiseTo(ScoreMaxima best, int from, int to)
    {
        Read(from, to);
        for (int w = 0; w < _matches.Length; w++)
        {
            for (ulong word = Take(w); word != 0; word &= word - 1)
            {
                int slot = (w << 6) + BitOperations.TrailingZeroCount(word);
                best.Raise(slot, TakeScore(from, slot));
            }
        }
    }

    public override void Match(int from, int to, Span<ulong> matches, ReadOnlySpan<int> slots, Span<float> scores)
    {
        Read(from, to);
        for (int i = 0; i < slots.Length; i++)
        {
            scores[i] = _freqs[slots[i]] > 0 ? _scorer.Score(from + slots[i], _freqs[slots[i]]) : float.NegativeInfinity;
        }

        for (int w = 0; w < _matches.Length; w++)
        {
            matches[w] |= Take(w);
        }

        Array.Clear(_freqs);
    }

    /// <summary>Adds up the frequencies in the documents of a window.</summary>
    private void Read(int from, int to)
    {
        foreach (PostingsEnum term in _terms)
        {
            if (term.DocId < from)
            {
                term.Advance(from);
            }

            while (term.DocId < to)
            {
                int start = term.BlockIndex;
                int end = term.BlockEnd(to);
                ReadOnlySpan<int> docs = term.BlockDocs[start..end];
                ReadOnlySpan<int> freqs = term.BlockFreqs[start..end];
                for (int i = 0; i < docs.Length; i++)
                {
                    _freqs[docs[i] - from] += freqs[i];
                }

                Mark(_matches, docs, from);
                term.GoTo(end);
            }
        }
    }

    private ulong Take(int word)
    {
        ulong bits = _matches[word];
        _matches[word] = 0;
        return bits;
    }

    private float TakeScore(int from, int slot)
    {
        float score = _scorer.Score(from + slot, _freqs[slot]);
        _freqs[slot] = 0;
        return score;
    }
}
