namespace MscText.Lucene;

/// <summary>Combines queries. Scores of the clauses that match are added.</summary>
public sealed class BooleanQuery : Query
{
    private readonly BooleanClause[] _clauses;

    /// <summary>A combination.</summary>
    /// <param name="clauses">The clauses.</param>
    /// <param name="minimumNumberShouldMatch">
    /// How many <see cref="Occur.Should"/> clauses a document has to match; where there are no required clauses, it is at least one.
    /// </param>
    public BooleanQuery(IEnumerable<BooleanClause> clauses, int minimumNumberShouldMatch = 0)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        ArgumentOutOfRangeException.ThrowIfNegative(minimumNumberShouldMatch);
        _clauses = [.. clauses];
        MinimumNumberShouldMatch = minimumNumberShouldMatch;
    }

    /// <summary>A combination of clauses that all occur alike.</summary>
    public BooleanQuery(Occur occur, params IEnumerable<Query> queries)
        : this(queries.Select(q => new BooleanClause(q, occur)))
    {
    }

    /// <summary>The clauses.</summary>
    public IReadOnlyList<BooleanClause> Clauses => _clauses;

    /// <summary>How many <see cref="Occur.Should"/> clauses have to match.</summary>
    public int MinimumNumberShouldMatch { get; }

    /// <inheritdoc/>
    public override string ToString()
    {
        IEnumerable<string> parts = _clauses.Select(c => c.Occur switch
        {
            Occur.Must => "+",
            Occur.MustNot => "-",
            Occur.Filter => "#",
            _ => "",
        } + (c.Query is BooleanQuery ? $"({c.Query})" : c.Query.ToString()));
        string text = string.Join(' ', parts);
        return MinimumNumberShouldMatch == 0 && Boost == 1f
            ? text
            : $"({text})" + (MinimumNumberShouldMatch == 0 ? "" : FormattableString.Invariant($"~{MinimumNumberShouldMatch}")) + BoostText;
    }

    internal override Query Rewrite(IndexSearcher searcher)
    {
        if (_clauses.Length == 1 && MinimumNumberShouldMatch == 0 && _clauses[0].Occur is Occur.Must or Occur.Should)
        {
            Query only = _clauses[0].Query.Rewrite(searcher);
            return Boost == 1f ? only : only.WithBoost(Boost * only.Boost);
        }

        return this;
    }

    internal override void Visit(QueryVisitor visitor)
    {
        foreach (BooleanClause clause in _clauses)
        {
            if (clause.Occur != Occur.MustNot)
            {
                clause.Query.Visit(visitor);
            }
        }
    }

    internal override Query WithBoost(float boost) => new BooleanQuery(_clauses, MinimumNumberShouldMatch) { Boost = boost };

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores)
    {
        float inner = boost * Boost;
        return new BooleanWeight(
            [.. _clauses.Select(c => (c.Occur, c.Query.Rewrite(searcher).CreateWeight(searcher, inner, needsScores && Scores(c))))],
            MinimumNumberShouldMatch);
    }

    private protected override bool IsSame(Query other)
    {
        BooleanQuery query = (BooleanQuery)other;
        return MinimumNumberShouldMatch == query.MinimumNumberShouldMatch && _clauses.AsSpan().SequenceEqual(query._clauses);
    }

    private protected override int Hash() =>
        _clauses.Aggregate(MinimumNumberShouldMatch, static (hash, clause) => HashCode.Combine(hash, clause));

    private static bool Scores(BooleanClause clause) => clause.Occur is Occur.Must or Occur.Should;
}
