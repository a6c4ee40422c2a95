using System.Numerics;

namespace MscText.Lucene;

/// <summary>The documents of several terms that count as one: their frequencies are added up before they are scored.</summary>
internal sealed class SynonymWindow : WindowScorer
{
    private readonly PostingsEnum[] _terms;
    private readonly Bm25SegmentScorer _scorer;
    private readonly int[] _freqs = new int[ScoreWindow.Size];
    private readonly ulong[] _matches = new ulong[ScoreWindow.Size / 64];

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

    public override void Score(int from, int to, ScoreWindow window)
    {
        bool any = false;
        foreach (PostingsEnum term in _terms)
        {
            if (term.DocId < from)
            {
                term.Advance(from);
            }

            for (; term.DocId < to; any = true)
            {
                int start = term.BlockIndex;
                int end = term.BlockEnd(to);
                ReadOnlySpan<int> docs = term.BlockDocs[start..end];
                ReadOnlySpan<int> freqs = term.BlockFreqs[start..end];
                for (int i = 0; i < docs.Length; i++)
                {
                    int slot = docs[i] - from;
                    _freqs[slot] += freqs[i];
                    _matches[slot >> 6] |= 1UL << slot;
                }

                term.GoTo(end);
            }
        }

        for (int w = 0; any && w < _matches.Length; w++)
        {
            ulong word = _matches[w];
            _matches[w] = 0;
            for (; word != 0; word &= word - 1)
            {
                int slot = (w << 6) + BitOperations.TrailingZeroCount(word);
                window.Add(slot, _scorer.Score(from + slot, _freqs[slot]));
                _freqs[slot] = 0;
            }
        }
    }
}
