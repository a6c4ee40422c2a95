namespace MscText.Lucene;

/// <summary>A token of a document's field that a query may look for.</summary>
/// <param name="Position">Its position in the field.</param>
/// <param name="Start">Its start offset in the field: the values follow each other with one code unit between them.</param>
/// <param name="End">Its end offset.</param>
/// <param name="Term">The number of its term.</param>
internal readonly record struct Occurrence(int Position, int Start, int End, int Term);
