namespace MscText.Lucene;

/// <summary>A sorted value a document.</summary>
/// <param name="Values">The distinct values, sorted.</param>
/// <param name="Ranks">The rank of every document's value; -1 for none.</param>
internal sealed record SortedColumn(BinaryColumn Values, NumericColumn Ranks);
