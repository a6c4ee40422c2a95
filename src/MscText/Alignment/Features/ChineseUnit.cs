namespace MscText.Alignment;

/// <summary>A unit of a Chinese sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it first stood in the text; a number after <c>#</c>.</param>
/// <param name="Concept">The concept's id.</param>
/// <param name="Value">The number's value.</param>
internal readonly record struct ChineseUnit(ChineseUnitKind Kind, string Text, string Concept = "", decimal Value = 0);
