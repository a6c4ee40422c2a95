namespace MscText.Lucene;

/// <summary>A place in a field's text that a query looks for. Spans of a text neither overlap nor lie inside each other.</summary>
/// <param name="Value">The number of the value, among the values of the field in the document; 0 for the first.</param>
/// <param name="Start">The first UTF-16 code unit, counted in the value.</param>
/// <param name="End">The code unit behind the last.</param>
public readonly record struct HighlightSpan(int Value, int Start, int End);
