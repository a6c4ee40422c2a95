using System.Globalization;

namespace MscText.Lucene;

/// <summary>
/// Finds what any of several queries finds. The best of them scores; the others add a part of their scores. For one text searched in several
/// fields.
/// </summary>
public sealed class DisjunctionMaxQuery : Query
{
    private readonly Query[] _disjuncts;

    /// <summary>Alternatives.</summary>
    /// <param name="disjuncts">The queries.</param>
    /// <param name="tieBreaker">The part of their scores that the others add to the best: 0 none, 1 as a <see cref="BooleanQuery"/>.</param>
    public DisjunctionMaxQuery(IEnumerable<Query> disjuncts, float tieBreaker = 0f)
    {
        ArgumentNullException.ThrowIfNull(disjuncts);
        _disjuncts = [.. disjuncts];
        TieBreaker = tieBreaker;
    }

    /// <summary>The queries.</summary>
    public IReadOnlyList<Query> Disjuncts => _disjuncts;

    /// <summary>The part of their scores that the others add to the best.</summary>
    public float TieBreaker { get; }

    /// <inheritdoc/>
    public override string ToString()
    {
        string text = string.Join(" | ", _disjuncts.Select(q => q is BooleanQuery ? $"({q})" : q.ToString()));
        return $"({text})" + (TieBreaker == 0 ? "" : "~" + TieBreaker.ToString(CultureInfo.InvariantCulture)) + BoostText;
    }

    internal override Query Rewrite(IndexSearcher searcher)
    {
        if (_disjuncts.Length != 1)
        {
            return this;
        }

        Query only = _disjuncts[0].Rewrite(searcher);
        return Boost == 1f ? only : only.WithBoost(Boost * only.Boost);
    }

    internal override void Visit(QueryVisitor visitor)
    {
        foreach (Query query in _disjuncts)
        {
            query.Visit(visitor);
        }
    }

    internal override Query WithBoost(float boost) => new DisjunctionMaxQuery(_disjuncts, TieBreaker) { Boost = boost };

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores)
    {
        float inner = boost * Boost;
        return new DisjunctionMaxWeight(
            [.. _disjuncts.Select(q => q.Rewrite(searcher).CreateWeight(searcher, inner, needsScores))], TieBreaker);
    }

    private protected override bool IsSame(Query other)
    {
        DisjunctionMaxQuery query = (DisjunctionMaxQuery)other;
        return TieBreaker.Equals(query.TieBreaker) && _disjuncts.AsSpan().SequenceEqual(query._disjuncts);
    }

    private protected override int Hash() =>
        _disjuncts.Aggregate(TieBreaker.GetHashCode(), static (hash, query) => HashCode.Combine(hash, query));

    private sealed class DisjunctionMaxWeight(Weight[] weights, float tieBreaker) : Weight
    {
        public override Scorer? Scorer(SegmentReader leaf)
        {
            Scorer[] scorers = [.. weights.Select(w => w.Scorer(leaf)).OfType<Scorer>()];
            return scorers.Length == 0 ? null : scorers.Length == 1 ? scorers[0] : new DisjunctionMaxScorer(scorers, tieBreaker);
        }

        // Other tie breakers are added up in an order that windows do not keep.
        public override bool IsWindowed => tieBreaker == 0;

        public override BulkScorer? BulkScorer(SegmentReader leaf) =>
            IsWindowed ? WindowBulkScorer.Of(WindowScorer(leaf), leaf) : base.BulkScorer(leaf);

        public override WindowScorer? WindowScorer(SegmentReader leaf)
        {
            if (!IsWindowed)
            {
                return base.WindowScorer(leaf);
            }

            WindowScorer[] scorers = Lucene.WindowScorer.Of(weights, leaf);
            return scorers.Length == 0 ? null : scorers.Length == 1 ? scorers[0] : new BestWindow(scorers);
        }

        public override Explanation Explain(SegmentReader leaf, int doc)
        {
            if (Scorer(leaf) is not { } scorer || scorer.Advance(doc) != doc)
            {
                return Explanation.NoMatch("no clause matches");
            }

            return new Explanation(
                scorer.Score(),
                tieBreaker == 0 ? "the best of" : FormattableString.Invariant($"the best of, and {tieBreaker} times the others"),
                [.. weights.Select(w => w.Explain(leaf, doc)).Where(e => e.IsMatch)]);
        }
    }
}
