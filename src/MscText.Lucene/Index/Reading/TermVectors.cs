namespace MscText.Lucene;

/// <summary>
/// The term vectors of a document: what an inverted index has turned around again, field by field. They are there for fields that were
/// indexed with <see cref="FieldType.StoreTermVectors"/>. Immutable.
/// </summary>
public sealed class TermVectors
{
    internal TermVectors(IReadOnlyList<TermVector> fields) => Fields = fields;

    /// <summary>The vector of every field that has one, in the order in which they were written; empty for a document without.</summary>
    public IReadOnlyList<TermVector> Fields { get; }

    /// <summary>The vectors of a document without any.</summary>
    internal static TermVectors None { get; } = new([]);

    /// <summary>The vector of a field, or null where the document has none.</summary>
    public TermVector? Field(string name)
    {
        foreach (TermVector vector in Fields)
        {
            if (vector.Field == name)
            {
                return vector;
            }
        }

        return null;
    }
}
