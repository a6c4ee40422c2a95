namespace MscText.Lucene;

/// <summary>The documents of a term, scored a block of postings at a time.</summary>
internal sealed class TermWindow : WindowScorer
{
    private readonly TermScorer _term;
    private readonly PostingsEnum _postings;

    public TermWindow(TermScorer term)
    {
        _term = term;
        _postings = term.Postings;
    }

    public override int NextDoc => _postings.DocId;

    public override float MaxScore(int from, int to) => _term.MaxScoreOf(from, to);

    public override void ScoreTo(WindowScores target, int from, int to)
    {
        Span<float> scores = stackalloc float[ForUtil.BlockSize];
        for (Start(from); _postings.DocId < to;)
        {
            target.Put(NextScored(to, scores, out int end), scores, from);
            _postings.GoTo(end);
        }
    }

    public override void Match(int from, int to, Span<ulong> matches, ReadOnlySpan<int> slots, Span<float> scores)
    {
        Span<int> freqs = stackalloc int[slots.Length];
        freqs.Clear();
        _term.Match(from, to, matches, slots, freqs);
        for (int i = 0; i < slots.Length; i++)
        {
            scores[i] = freqs[i] > 0 ? _term.Similarity.Score(from + slots[i], freqs[i]) : float.NegativeInfinity;
        }
    }

    private void Start(int from)
    {
        if (_postings.DocId < from)
        {
            _postings.Advance(from);
        }
    }

    /// <summary>Scores the documents of the current block that are before a target.</summary>
    private ReadOnlySpan<int> NextScored(int to, Span<float> scores, out int end)
    {
        int start = _postings.BlockIndex;
        end = _postings.BlockEnd(to);
        ReadOnlySpan<int> docs = _postings.BlockDocs[start..end];
        _term.Similarity.Score(docs, _postings.BlockFreqs[start..end], scores);
        return docs;
    }
}
