namespace MscText.Lucene;

/// <summary>The documents of one scorer that another one does not have.</summary>
internal sealed class ExclusionScorer(Scorer required, Scorer prohibited) : Scorer
{
    public override int DocId => required.DocId;

    public override long Cost => required.Cost;

    public override int NextDoc() => SkipProhibited(required.NextDoc());

    public override int Advance(int target) => SkipProhibited(required.Advance(target));

    public override float Score() => required.Score();

    public override float MaxScore => required.MaxScore;

    public override int AdvanceShallow(int target) => required.AdvanceShallow(target);

    public override float BlockMaxScore(int upTo) => required.BlockMaxScore(upTo);

    public override void SetMinCompetitiveScore(float minimum) => required.SetMinCompetitiveScore(minimum);

    private int SkipProhibited(int doc)
    {
        while (doc != NoMoreDocs)
        {
            if (prohibited.DocId < doc)
            {
                prohibited.Advance(doc);
            }

            if (prohibited.DocId != doc)
            {
                break;
            }

            doc = required.NextDoc();
        }

        return doc;
    }
}
