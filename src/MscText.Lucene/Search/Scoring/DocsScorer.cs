namespace MscText.Lucene;

/// <summary>The documents of one term, with one score.</summary>
internal sealed class DocsScorer(PostingsEnum postings, float score) : Scorer
{
    public override int DocId => postings.DocId;

    public override long Cost => postings.DocFreq;

    public override float MaxScore => score;

    public override int NextDoc() => postings.NextDoc();

    public override int Advance(int target) => postings.Advance(target);

    public override float Score() => score;
}
