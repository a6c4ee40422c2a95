namespace MscText.Lucene;

/// <summary>Scores the documents of one term.</summary>
internal sealed class TermScorer(PostingsEnum postings, Bm25SegmentScorer scorer) : Scorer
{
    public override int DocId => postings.DocId;

    public override long Cost => postings.DocFreq;

    public override int NextDoc() => postings.NextDoc();

    public override int Advance(int target) => postings.Advance(target);

    public override float Score() => scorer.Score(postings.DocId, postings.Freq);
}
