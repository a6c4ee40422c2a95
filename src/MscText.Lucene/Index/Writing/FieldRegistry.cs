namespace MscText.Lucene;

/// <summary>The fields of an index as its writer knows them: a number a name, and the kind, which stays the same.</summary>
internal sealed class FieldRegistry
{
    private readonly Dictionary<string, FieldInfo> _fields = new(StringComparer.Ordinal);
    private int _next;

    /// <summary>Takes over a field of a segment that exists.</summary>
    public void Register(FieldInfo field)
    {
        if (!_fields.TryGetValue(field.Name, out FieldInfo? known))
        {
            known = new FieldInfo(field.Name, _next++);
        }

        if (field.IsIndexed && !known.IsIndexed)
        {
            known = known with { IndexOptions = field.IndexOptions, OmitNorms = field.OmitNorms };
        }

        if (field.DocValuesType != DocValuesType.None && known.DocValuesType == DocValuesType.None)
        {
            known = known with { DocValuesType = field.DocValuesType };
        }

        _fields[field.Name] = known;
    }

    /// <summary>The number of a field that is only stored so far.</summary>
    public FieldInfo Stored(string name) => Get(name);

    /// <summary>The field, as it is indexed.</summary>
    /// <exception cref="ArgumentException">It was indexed differently before.</exception>
    public FieldInfo Indexed(string name, FieldType type)
    {
        FieldInfo known = Get(name);
        if (!known.IsIndexed)
        {
            known = known with { IndexOptions = type.IndexOptions, OmitNorms = type.OmitNorms };
            _fields[name] = known;
        }
        else if (known.IndexOptions != type.IndexOptions || known.OmitNorms != type.OmitNorms)
        {
            throw new ArgumentException(
                $"Field '{name}' is indexed with {Describe(known.IndexOptions, known.OmitNorms)} in this index, not with "
                + $"{Describe(type.IndexOptions, type.OmitNorms)}. Use the same field type, another field name, or a new index.");
        }

        return known;
    }

    /// <summary>The field, with its doc values.</summary>
    /// <exception cref="ArgumentException">It had others before.</exception>
    public FieldInfo WithDocValues(string name, DocValuesType type)
    {
        FieldInfo known = Get(name);
        if (known.DocValuesType == DocValuesType.None)
        {
            known = known with { DocValuesType = type };
            _fields[name] = known;
        }
        else if (known.DocValuesType != type)
        {
            throw new ArgumentException(
                $"Field '{name}' has {known.DocValuesType} doc values in this index, not {type}. Use another field name or a new index.");
        }

        return known;
    }

    private static string Describe(IndexOptions options, bool omitNorms) => $"{options}{(omitNorms ? " without norms" : "")}";

    private FieldInfo Get(string name)
    {
        if (!_fields.TryGetValue(name, out FieldInfo? field))
        {
            field = new FieldInfo(name, _next++);
            _fields[name] = field;
        }

        return field;
    }
}
