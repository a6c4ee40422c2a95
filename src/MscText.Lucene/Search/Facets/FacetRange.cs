namespace MscText.Lucene;

/// <summary>A range of numbers whose documents are counted.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Minimum">The smallest number.</param>
/// <param name="Maximum">The largest number.</param>
public sealed record FacetRange(string Label, long Minimum, long Maximum);
