namespace MscText.Lucene;

/// <summary>The documents of one scorer; another one adds to the score where it has them too.</summary>
internal sealed class OptionalScorer(Scorer required, Scorer optional) : Scorer
{
    public override int DocId => required.DocId;

    public override long Cost => required.Cost;

    public override int NextDoc() => required.NextDoc();

    public override int Advance(int target) => required.Advance(target);

    public override float Score()
    {
        int doc = required.DocId;
        float score = required.Score();
        if (optional.DocId < doc)
        {
            optional.Advance(doc);
        }

        return optional.DocId == doc ? score + optional.Score() : score;
    }
}
