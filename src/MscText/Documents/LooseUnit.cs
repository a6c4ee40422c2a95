namespace MscText.Documents;

/// <summary>A unit that no heading and no pattern claimed: what it becomes depends on the shape of the whole page.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">What its look says.</param>
/// <param name="Label">The heading of a section that it is or begins with.</param>
/// <param name="Marker">Its number or bullet.</param>
internal sealed record LooseUnit(PageUnit Unit, LooseKind Kind, LabelMatch? Label = null, ListMarker? Marker = null);
