namespace MscText.Search;

/// <summary>Counts of the documents found, by the values of one kind.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Values">The values, the most frequent first; years the latest first.</param>
/// <param name="Total">How many different values there are, listed or not.</param>
public sealed record SearchFacet(FacetKind Kind, IReadOnlyList<SearchFacetValue> Values, int Total);
