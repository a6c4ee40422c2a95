namespace MscText.Search;

/// <summary>What a search found.</summary>
/// <param name="TotalHits">Number of documents that match.</param>
/// <param name="Hits">The wanted ones, in the wanted order.</param>
/// <param name="Concepts">Ids of the dictionary's concepts that the query was understood to name.</param>
public sealed record SearchResult(int TotalHits, IReadOnlyList<SearchHit> Hits, IReadOnlyList<string> Concepts)
{
    /// <summary>What to give as <see cref="SearchRequest.After"/> for the next page; null where this is the last.</summary>
    public string? Next { get; init; }

    /// <summary>What the query was searched as.</summary>
    public IReadOnlyList<QueryChip> Chips { get; init; } = [];

    /// <summary>Queries that may have been meant, the likeliest first; empty where the query is fine.</summary>
    public IReadOnlyList<QueryCorrection> Corrections { get; init; } = [];

    /// <summary>The counts that were asked for, in the order of the request.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];

    /// <summary>Parts of the query that were not understood as they seem to be meant.</summary>
    public IReadOnlyList<QueryProblem> Problems { get; init; } = [];
}
