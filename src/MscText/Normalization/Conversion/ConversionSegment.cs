namespace MscText.Normalization;

/// <summary>A segment that was found: it is replaced as a whole.</summary>
/// <param name="Length">Its length in UTF-16 code units.</param>
/// <param name="Value">What it becomes, as a value of the stage's tables.</param>
/// <param name="Replacement">What it becomes, where a phrase of one's own says so.</param>
internal readonly record struct ConversionSegment(int Length, uint Value, string? Replacement);
