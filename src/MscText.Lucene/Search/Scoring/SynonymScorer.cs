namespace MscText.Lucene;

/// <summary>Scores the documents of several terms as if these were one.</summary>
internal sealed class SynonymScorer(PostingsEnum[] postings, Bm25SegmentScorer scorer) : Scorer
{
    private int _doc = -1;

    public override int DocId => _doc;

    public override long Cost { get; } = postings.Sum(p => (long)p.DocFreq);

    public override int NextDoc() => Advance(_doc + 1);

    public override int Advance(int target)
    {
        int least = NoMoreDocs;
        foreach (PostingsEnum term in postings)
        {
            int doc = term.DocId;
            if (doc < target)
            {
                doc = term.Advance(target);
            }

            least = Math.Min(least, doc);
        }

        return _doc = least;
    }

    public override float Score()
    {
        float freq = 0;
        foreach (PostingsEnum term in postings)
        {
            if (term.DocId == _doc)
            {
                freq += term.Freq;
            }
        }

        return scorer.Score(_doc, freq);
    }
}
