namespace MscText.Lucene;

/// <summary>The documents of one scorer; where another one has them too, their scores are multiplied.</summary>
internal sealed class BoostingScorer(Scorer match, Scorer context, float factor) : Scorer
{
    public override int DocId => match.DocId;

    public override long Cost => match.Cost;

    public override float MaxScore => match.MaxScore * Math.Max(1f, factor);

    public override int NextDoc() => match.NextDoc();

    public override int Advance(int target) => match.Advance(target);

    public override float Score()
    {
        int doc = match.DocId;
        if (context.DocId < doc)
        {
            context.Advance(doc);
        }

        return context.DocId == doc ? match.Score() * factor : match.Score();
    }
}
