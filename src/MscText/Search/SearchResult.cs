namespace MscText.Search;

/// <summary>What a search found.</summary>
/// <param name="TotalHits">Number of documents that match.</param>
/// <param name="Hits">The best of them, best first.</param>
/// <param name="Concepts">Ids of the dictionary's concepts that the query was understood to name.</param>
public sealed record SearchResult(int TotalHits, IReadOnlyList<SearchHit> Hits, IReadOnlyList<string> Concepts);
