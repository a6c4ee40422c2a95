using System.Numerics;

namespace MscText.Lucene;

/// <summary>The documents of several terms that count as one: their frequencies are added up before they are scored.</summary>
/// <param name="terms">The terms, each with the scorer of all.</param>
/// <param name="scorer">Scores their sum.</param>
internal sealed class SynonymWindow(TermScorer[] terms, Bm25SegmentScorer scorer) : WindowScorer
{
    private const int Words = WindowScores.Size / WindowScores.WordSize;

    public override int NextDoc
    {
        get
        {
            int next = Scorer.NoMoreDocs;
            foreach (TermScorer term in terms)
            {
                next = Math.Min(next, term.DocId);
            }

            return next;
        }
    }

    public override float MaxScore(int from, int to)
    {
        // As much as all occurrences together score, they never score more than each by itself.
        double sum = 0;
        for (int i = 0; i < terms.Length && sum < scorer.Limit; i++)
        {
            sum += terms[i].MaxScoreOf(from, to);
        }

        return Math.Min(scorer.Limit, ScoreBound.OfSum(sum));
    }

    public override void ScoreTo(WindowScores target, int from, int to)
    {
        Span<int> docs = stackalloc int[WindowScores.WordSize];
        Span<float> scores = stackalloc float[WindowScores.WordSize];
        Span<ulong> matches = stackalloc ulong[Words];
        matches.Clear();
        Read(from, to, target.Freqs, matches);
        for (int w = 0; w < Words; w++)
        {
            int count = TakeScores(from, w, matches[w], target.Freqs, docs, scores);
            target.Put(docs[..count], scores, from);
        }
    }

    public override void Match(int from, int to, Span<ulong> matches, ReadOnlySpan<int> slots, Span<float> scores)
    {
        Span<int> freqs = stackalloc int[slots.Length];
        freqs.Clear();
        foreach (TermScorer term in terms)
        {
            if (term.DocId < to)
            {
                term.Match(from, to, matches, slots, freqs);
            }
        }

        for (int i = 0; i < slots.Length; i++)
        {
            scores[i] = freqs[i] > 0 ? scorer.Score(from + slots[i], freqs[i]) : float.NegativeInfinity;
        }
    }

    /// <summary>Adds up the frequencies in the documents of a window.</summary>
    private void Read(int from, int to, Span<int> sums, Span<ulong> matches)
    {
        foreach (TermScorer term in terms)
        {
            PostingsEnum postings = term.Postings;
            if (postings.DocId < from)
            {
                postings.Advance(from);
            }

            while (postings.DocId < to)
            {
                int start = postings.BlockIndex;
                int end = postings.BlockEnd(to);
                ReadOnlySpan<int> docs = postings.BlockDocs[start..end];
                ReadOnlySpan<int> freqs = postings.BlockFreqs[start..end];
                for (int i = 0; i < docs.Length; i++)
                {
                    sums[docs[i] - from] += freqs[i];
                }

                TermScorer.Mark(matches, docs, from);
                postings.GoTo(end);
            }
        }
    }

    /// <summary>Scores the documents of a word of matches, and clears their frequencies.</summary>
    private int TakeScores(int from, int word, ulong bits, Span<int> sums, Span<int> docs, Span<float> scores)
    {
        Span<int> freqs = stackalloc int[WindowScores.WordSize];
        int count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            int slot = (word * WindowScores.WordSize) + BitOperations.TrailingZeroCount(bits);
            docs[count] = from + slot;
            freqs[count++] = sums[slot];
            sums[slot] = 0;
        }

        scorer.Score(docs[..count], freqs, scores);
        return count;
    }
}
