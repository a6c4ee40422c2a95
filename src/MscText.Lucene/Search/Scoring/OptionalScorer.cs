namespace MscText.Lucene;

/// <summary>The documents of one scorer; another one adds to the score where it has them too.</summary>
internal sealed class OptionalScorer(Scorer required, Scorer optional) : Scorer
{
    public override int DocId => required.DocId;

    public override long Cost => required.Cost;

    public override int NextDoc() => required.NextDoc();

    public override int Advance(int target) => required.Advance(target);

    public override float MaxScore => ScoreBound.OfSum((double)required.MaxScore + optional.MaxScore);

    public override int AdvanceShallow(int target) =>
        Math.Min(required.AdvanceShallow(target), optional.DocId <= target ? optional.AdvanceShallow(target) : optional.DocId - 1);

    public override float BlockMaxScore(int upTo) =>
        ScoreBound.OfSum((double)required.BlockMaxScore(upTo) + (optional.DocId <= upTo ? optional.BlockMaxScore(upTo) : 0));

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
