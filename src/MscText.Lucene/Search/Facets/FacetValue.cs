namespace MscText.Lucene;

/// <summary>How many documents have a text, or a number in a range.</summary>
/// <param name="Value">The text, or the label of the range.</param>
/// <param name="Count">The number of documents.</param>
/// <param name="IsSelected">True where the user chose it.</param>
public readonly record struct FacetValue(string Value, int Count, bool IsSelected = false);
