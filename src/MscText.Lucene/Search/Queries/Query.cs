namespace MscText.Lucene;

/// <summary>What is searched. Queries are immutable and can be used with any searcher, by several threads at once.</summary>
public abstract class Query
{
    private protected Query()
    {
    }

    /// <summary>A factor on the score; 1 where it is not set.</summary>
    public float Boost { get; init; } = 1f;

    /// <summary>True for a query of the same kind that looks for the same with the same boost.</summary>
    public sealed override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is Query other && other.GetType() == GetType() && Boost.Equals(other.Boost) && IsSame(other));

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(GetType(), Boost, Hash());

    /// <summary>Prepares the query for an index: looks up the statistics its scores need.</summary>
    /// <param name="searcher">The index.</param>
    /// <param name="boost">The product of the boosts of the queries around this one.</param>
    /// <param name="needsScores">False where no scorer will be asked for a score: statistics need not be looked up.</param>
    internal abstract Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores);

    /// <summary>A simpler query that finds the same with the same scores in an index.</summary>
    internal virtual Query Rewrite(IndexSearcher searcher) => this;

    /// <summary>
    /// Tells a visitor what the query looks for. Queries without terms (all documents, ranges of numbers) have nothing to tell; every
    /// other kind overrides it.
    /// </summary>
    internal virtual void Visit(QueryVisitor visitor)
    {
    }

    /// <summary>The same query with another boost.</summary>
    internal abstract Query WithBoost(float boost);

    /// <summary>True where a query of the same kind looks for the same, its boost aside.</summary>
    private protected abstract bool IsSame(Query other);

    /// <summary>A number that is equal for queries that are the same.</summary>
    private protected abstract int Hash();

    private protected string BoostText => Boost == 1f ? "" : "^" + QuerySyntax.Format(Boost);
}
