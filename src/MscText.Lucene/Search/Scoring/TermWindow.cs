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

    public override float MaxScore(int from, int to)
    {
        if (_postings.DocId >= to)
        {
            return 0;
        }

        TermBounds bounds = _term.Bounds;
        bounds.AdvanceTo(Math.Max(from, _postings.DocId));
        return bounds.Max(to - 1);
    }

    public override void AddTo(ScoreSums sums, int from, int to)
    {
        Span<float> scores = stackalloc float[ForUtil.BlockSize];
        for (Start(from); _postings.DocId < to;)
        {
            sums.Add(NextScored(to, scores, out int end), scores, from);
            _postings.GoTo(end);
        }
    }

    public override void RaiseTo(ScoreMaxima best, int from, int to)
    {
        Span<float> scores = stackalloc float[ForUtil.BlockSize];
        for (Start(from); _postings.DocId < to;)
        {
            best.Raise(NextScored(to, scores, out int end), scores, from);
            _postings.GoTo(end);
        }
    }

    public override void Match(int from, int to, Span<ulong> matches, ReadOnlySpan<int> slots, Span<float> scores)
    {
        scores = scores[..slots.Length];
        scores.Fill(float.NegativeInfinity);
        if (_term.Bounds.Impacts?.Docs is { } set)
        {
            MatchSet(set, from, to, matches, slots, scores);
            return;
        }

        int next = 0;
        for (Start(from); _postings.DocId < to;)
        {
            int start = _postings.BlockIndex;
            int end = _postings.BlockEnd(to);
            ReadOnlySpan<int> docs = _postings.BlockDocs[start..end];
            Mark(matches, docs, from);
            int low = 0;
            for (; next < slots.Length && from + slots[next] <= docs[^1]; next++)
            {
                int index = docs[low..].BinarySearch(from + slots[next]);
                low += index < 0 ? ~index : index;
                if (index >= 0)
                {
                    scores[next] = _term.Similarity.Score(docs[low], _postings.BlockFreqs[start + low]);
                }
            }

            _postings.GoTo(end);
        }
    }

    /// <summary>Postings are read only where a document that has the term is to be scored.</summary>
    private void MatchSet(ulong[] set, int from, int to, Span<ulong> matches, ReadOnlySpan<int> slots, Span<float> scores)
    {
        ReadOnlySpan<ulong> words = set.AsSpan(from >> 6, ((to + 63) >> 6) - (from >> 6));
        for (int w = 0; w < words.Length; w++)
        {
            matches[w] |= words[w];
        }

        for (int i = 0; i < slots.Length; i++)
        {
            int doc = from + slots[i];
            if ((words[slots[i] >> 6] >> slots[i] & 1) != 0 && (_postings.DocId < doc ? _postings.Advance(doc) : _postings.DocId) == doc)
            {
                scores[i] = _term.Score();
            }
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
