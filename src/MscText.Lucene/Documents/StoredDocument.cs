namespace MscText.Lucene;

/// <summary>The stored values of a document, in the order in which they were added.</summary>
public sealed class StoredDocument
{
    internal StoredDocument(IReadOnlyList<StoredField> fields) => Fields = fields;

    /// <summary>Every stored value.</summary>
    public IReadOnlyList<StoredField> Fields { get; }

    /// <summary>The first value of a field as text, or null where the document has none or it is binary.</summary>
    public string? Get(string name)
    {
        foreach (StoredField field in Fields)
        {
            if (field.Name == name)
            {
                return field.Text;
            }
        }

        return null;
    }

    /// <summary>Every value of a field as text; binary values are left out.</summary>
    public IEnumerable<string> GetValues(string name)
    {
        foreach (StoredField field in Fields)
        {
            if (field.Name == name && field.Text is { } text)
            {
                yield return text;
            }
        }
    }

    /// <summary>The first value of a field as it was stored, or null.</summary>
    public object? GetValue(string name)
    {
        foreach (StoredField field in Fields)
        {
            if (field.Name == name)
            {
                return field.Value;
            }
        }

        return null;
    }
}
