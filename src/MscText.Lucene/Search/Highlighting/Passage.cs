namespace MscText.Lucene;

/// <summary>A part of a field's text that is worth showing.</summary>
/// <param name="Value">The number of the value, among the values of the field in the document; 0 for the first.</param>
/// <param name="Start">The first UTF-16 code unit, counted in the value.</param>
/// <param name="End">The code unit behind the last.</param>
/// <param name="Score">How much the passage says about the query, comparable within one document; 0 where nothing in it matches.</param>
/// <param name="Spans">What matches in the passage, in the order of the text, counted in the value as the passage is.</param>
public sealed record Passage(int Value, int Start, int End, float Score, IReadOnlyList<HighlightSpan> Spans);
