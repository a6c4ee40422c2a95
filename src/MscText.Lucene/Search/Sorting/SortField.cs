namespace MscText.Lucene;

/// <summary>
/// A field whose numeric or sorted doc values order the hits. Documents without a number count as 0; documents without a text come
/// first, or last where it is reversed. Hits that all fields of a sort find equal keep the order of the index.
/// </summary>
/// <param name="Field">The field.</param>
/// <param name="Reverse">True for the largest first.</param>
public sealed record SortField(string Field, bool Reverse = false)
{
    /// <summary>By score, the best first.</summary>
    public static SortField Score { get; } = new("") { Key = SortKey.Score };

    /// <summary>By document number, in which documents were added.</summary>
    public static SortField Doc { get; } = new("") { Key = SortKey.Doc };

    internal SortKey Key { get; private init; }

    internal FieldComparator CreateComparator(int slots) => Key switch
    {
        SortKey.Score => new ScoreComparator(slots, Reverse),
        SortKey.Doc => new DocComparator(slots, Reverse),
        _ => new DocValuesComparator(slots, this),
    };
}
