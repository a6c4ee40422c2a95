namespace MscText.Lucene;

/// <summary>A field whose numeric or sorted doc values order the hits; hits with the same value keep the order of the index.</summary>
/// <param name="Field">The field.</param>
/// <param name="Reverse">True for the largest first.</param>
public sealed record SortField(string Field, bool Reverse = false);
