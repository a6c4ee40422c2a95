namespace MscText.Lucene;

/// <summary>Finds every document, with its boost as score.</summary>
public sealed class MatchAllDocsQuery : Query
{
    /// <inheritdoc/>
    public override string ToString() => "*:*" + BoostText;

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores) => new AllWeight(Boost * boost);

    internal override Query WithBoost(float boost) => new MatchAllDocsQuery { Boost = boost };

    private protected override bool IsSame(Query other) => true;

    private protected override int Hash() => 0;

    private sealed class AllWeight(float score) : Weight
    {
        public override Scorer? Scorer(SegmentReader leaf) => leaf.MaxDoc == 0 ? null : new AllScorer(leaf.MaxDoc, score);

        public override Explanation Explain(SegmentReader leaf, int doc) => new(score, "the query's boost; every document matches");

        public override int Count(SegmentReader leaf) => leaf.LiveDocs?.Count ?? leaf.MaxDoc;
    }

    private sealed class AllScorer(int maxDoc, float score) : Scorer
    {
        private int _doc = -1;

        public override int DocId => _doc;

        public override long Cost => maxDoc;

        public override int NextDoc() => Advance(_doc + 1);

        public override int Advance(int target) => _doc = target < maxDoc ? target : NoMoreDocs;

        public override float Score() => score;

        public override float MaxScore => score;
    }
}
