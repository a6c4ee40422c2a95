namespace MscText.Alignment;

/// <summary>That a Chinese unit may stand for an English feature.</summary>
/// <param name="Feature">Number of the feature.</param>
/// <param name="Kind">Why.</param>
internal readonly record struct UnitLink(int Feature, BeadEvidenceKind Kind);
