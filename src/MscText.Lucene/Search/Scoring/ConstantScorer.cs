namespace MscText.Lucene;

/// <summary>Gives every document of another scorer the same score.</summary>
internal sealed class ConstantScorer(Scorer inner, float score) : Scorer
{
    public override int DocId => inner.DocId;

    public override long Cost => inner.Cost;

    public override int NextDoc() => inner.NextDoc();

    public override int Advance(int target) => inner.Advance(target);

    public override float Score() => score;

    public override float MaxScore => score;
}
