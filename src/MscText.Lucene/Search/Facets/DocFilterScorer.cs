namespace MscText.Lucene;

/// <summary>Tries every document of a segment; used as a filter, only those that the other clauses find.</summary>
internal sealed class DocFilterScorer(IDocFilter filter, int maxDoc, float score) : Scorer
{
    private int _doc = -1;

    public override int DocId => _doc;

    public override long Cost => maxDoc;

    public override float MaxScore => score;

    public override int NextDoc() => Advance(_doc + 1);

    public override int Advance(int target)
    {
        while (target < maxDoc && !filter.Matches(target))
        {
            target++;
        }

        return _doc = target < maxDoc ? target : NoMoreDocs;
    }

    public override float Score() => score;
}
