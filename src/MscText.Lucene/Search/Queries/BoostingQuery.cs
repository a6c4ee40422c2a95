using System.Globalization;

namespace MscText.Lucene;

/// <summary>Finds what one query finds, and multiplies the scores of those documents that another one finds as well: less than 1 demotes them.</summary>
public sealed class BoostingQuery : Query
{
    /// <summary>A query and what changes its scores.</summary>
    /// <param name="match">What is found.</param>
    /// <param name="context">What changes the score where it matches too; its own score does not count.</param>
    /// <param name="factor">What the score is then multiplied by.</param>
    public BoostingQuery(Query match, Query context, float factor)
    {
        ArgumentNullException.ThrowIfNull(match);
        ArgumentNullException.ThrowIfNull(context);
        Match = match;
        Context = context;
        Factor = factor;
    }

    /// <summary>What is found.</summary>
    public Query Match { get; }

    /// <summary>What changes the score where it matches too.</summary>
    public Query Context { get; }

    /// <summary>What the score is then multiplied by.</summary>
    public float Factor { get; }

    /// <inheritdoc/>
    public override string ToString() => $"Boosting({Match}, {Context}, {Factor.ToString(CultureInfo.InvariantCulture)})" + BoostText;

    internal override void Visit(QueryVisitor visitor) => Match.Visit(visitor);

    internal override Query WithBoost(float boost) => new BoostingQuery(Match, Context, Factor) { Boost = boost };

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores)
    {
        Weight match = Match.Rewrite(searcher).CreateWeight(searcher, boost * Boost, needsScores);
        return needsScores
            ? new BoostingWeight(match, Context.Rewrite(searcher).CreateWeight(searcher, 1f, needsScores: false), Factor)
            : match;
    }

    private protected override bool IsSame(Query other)
    {
        BoostingQuery query = (BoostingQuery)other;
        return Match.Equals(query.Match) && Context.Equals(query.Context) && Factor.Equals(query.Factor);
    }

    private protected override int Hash() => HashCode.Combine(Match, Context, Factor);

    private sealed class BoostingWeight(Weight match, Weight context, float factor) : Weight
    {
        public override Scorer? Scorer(SegmentReader leaf) =>
            match.Scorer(leaf) is not { } scorer ? null
            : context.Scorer(leaf) is { } other ? new BoostingScorer(scorer, other, factor)
            : scorer;

        public override int Count(SegmentReader leaf) => match.Count(leaf);

        public override Explanation Explain(SegmentReader leaf, int doc)
        {
            Explanation found = match.Explain(leaf, doc);
            return found.IsMatch && context.Scorer(leaf) is { } scorer && scorer.Advance(doc) == doc
                ? new Explanation(found.Value * factor, FormattableString.Invariant($"times {factor}, as the context matches"), [found])
                : found;
        }
    }
}
