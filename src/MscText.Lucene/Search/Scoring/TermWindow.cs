namespace MscText.Lucene;

/// <summary>The documents of a term, scored a block of postings at a time.</summary>
internal sealed class TermWindow : WindowScorer
{
    private readonly PostingsEnum _postings;
    private readonly Bm25SegmentScorer _scorer;

    public TermWindow(TermScorer term)
    {
        _postings = term.Postings;
        _scorer = term.Similarity;
        _postings.NextDoc();
    }

    public override int NextDoc => _postings.DocId;

    public override void Score(int from, int to, ScoreWindow window)
    {
        PostingsEnum postings = _postings;
        if (postings.DocId < from)
        {
            postings.Advance(from);
        }

        Span<float> scores = stackalloc float[ForUtil.BlockSize];
        while (postings.DocId < to)
        {
            int start = postings.BlockIndex;
            int end = postings.BlockEnd(to);
            ReadOnlySpan<int> docs = postings.BlockDocs[start..end];
            _scorer.Score(docs, postings.BlockFreqs[start..end], scores);
            for (int i = 0; i < docs.Length; i++)
            {
                window.Add(docs[i] - from, scores[i]);
            }

            postings.GoTo(end);
        }
    }
}
