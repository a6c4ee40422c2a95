namespace MscText.Lucene;

/// <summary>A field whose texts are counted: one with sorted or sorted-set doc values. Immutable.</summary>
/// <param name="Field">The field.</param>
public sealed record FacetField(string Field)
{
    /// <summary>How many texts are given, the most frequent first; 0 or more. Selected ones are given besides.</summary>
    public int Top { get; init; } = 10;

    /// <summary>
    /// The texts the user chose: a document has to have one of them. They limit what is counted in other fields, not in this one, so that
    /// another can be chosen in addition. None: the field limits nothing.
    /// </summary>
    public IReadOnlyList<string> Selected { get; init; } = [];
}
