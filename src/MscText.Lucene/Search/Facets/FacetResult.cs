namespace MscText.Lucene;

/// <summary>The counts of a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">
/// The texts with the most documents, those with equal numbers in the order of their UTF-8 bytes, then selected ones that are not among
/// them; or all ranges in the order in which they were given.
/// </param>
/// <param name="DistinctCount">How many texts, or ranges, have a document at all.</param>
/// <param name="DocCount">How many of the counted documents have a text, or a number in one of the ranges.</param>
public sealed record FacetResult(string Field, IReadOnlyList<FacetValue> Values, int DistinctCount, int DocCount);
