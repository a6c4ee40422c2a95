namespace MscText.Lucene;

/// <summary>Finds what another query finds, with its own boost as the score of every document.</summary>
/// <param name="query">The other query.</param>
public sealed class ConstantScoreQuery(Query query) : Query
{
    /// <summary>The query that finds.</summary>
    public Query Query { get; } = query ?? throw new ArgumentNullException(nameof(query));

    /// <inheritdoc/>
    public override string ToString() => $"ConstantScore({Query})" + BoostText;

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores) =>
        new ConstantWeight(Query, Query.Rewrite(searcher).CreateWeight(searcher, 1f, needsScores: false), Boost * boost);

    internal override void Visit(QueryVisitor visitor) => Query.Visit(visitor);

    internal override Query WithBoost(float boost) => new ConstantScoreQuery(Query) { Boost = boost };

    private protected override bool IsSame(Query other) => Query.Equals(((ConstantScoreQuery)other).Query);

    private protected override int Hash() => Query.GetHashCode();

    private sealed class ConstantWeight(Query query, Weight inner, float score) : Weight
    {
        public override Scorer? Scorer(SegmentReader leaf) =>
            inner.Scorer(leaf) is { } scorer ? new ConstantScorer(scorer, score) : null;

        public override int Count(SegmentReader leaf) => inner.Count(leaf);

        public override Explanation Explain(SegmentReader leaf, int doc)
        {
            Explanation found = inner.Explain(leaf, doc);
            return found.IsMatch
                ? new Explanation(score, $"the query's boost; {query} matches")
                : Explanation.NoMatch($"{query} does not match", found);
        }
    }
}
