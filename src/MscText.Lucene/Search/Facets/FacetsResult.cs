namespace MscText.Lucene;

/// <summary>The counts of a search.</summary>
/// <param name="TotalHits">How many documents match the query and every selection.</param>
/// <param name="Fields">The counts of the fields, as they were asked for.</param>
/// <param name="Ranges">The counts of the fields with ranges, as they were asked for.</param>
public sealed record FacetsResult(int TotalHits, IReadOnlyList<FacetResult> Fields, IReadOnlyList<FacetResult> Ranges);
