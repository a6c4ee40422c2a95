using System.Collections.Concurrent;

namespace MscText.Lucene;

/// <summary>
/// The fields of an index as its writer knows them: a number a name, and the kind, which stays the same. Thread-safe; a field that is
/// known is looked up without a lock.
/// </summary>
internal sealed class FieldRegistry
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, FieldInfo> _fields = new(StringComparer.Ordinal);
    private int _next;

    /// <summary>Takes over a field of a segment that exists.</summary>
    public void Register(FieldInfo field)
    {
        lock (_lock)
        {
            FieldInfo known = GetOrAdd(field.Name);
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
    }

    /// <summary>Refuses a field of another index whose doc values could not be merged with this one's.</summary>
    /// <exception cref="ArgumentException">It has doc values of another type.</exception>
    public void CheckMergeable(FieldInfo field)
    {
        if (field.DocValuesType != DocValuesType.None
            && _fields.TryGetValue(field.Name, out FieldInfo? known)
            && known.DocValuesType != DocValuesType.None
            && known.DocValuesType != field.DocValuesType)
        {
            throw OtherDocValues(known, field.DocValuesType);
        }
    }

    /// <summary>The number of a field that is only stored so far.</summary>
    public FieldInfo Stored(string name)
    {
        if (_fields.TryGetValue(name, out FieldInfo? field))
        {
            return field;
        }

        lock (_lock)
        {
            return GetOrAdd(name);
        }
    }

    /// <summary>The field, as it is indexed.</summary>
    /// <exception cref="ArgumentException">It was indexed differently before.</exception>
    public FieldInfo Indexed(string name, FieldType type)
    {
        if (!_fields.TryGetValue(name, out FieldInfo? known) || !known.IsIndexed)
        {
            lock (_lock)
            {
                known = GetOrAdd(name);
                if (!known.IsIndexed)
                {
                    known = known with { IndexOptions = type.IndexOptions, OmitNorms = type.OmitNorms };
                    _fields[name] = known;
                }
            }
        }

        return known.IndexOptions == type.IndexOptions && known.OmitNorms == type.OmitNorms
            ? known
            : throw new ArgumentException(
                $"Field '{name}' is indexed with {Describe(known.IndexOptions, known.OmitNorms)} in this index, not with "
                + $"{Describe(type.IndexOptions, type.OmitNorms)}. Use the same field type, another field name, or a new index.");
    }

    /// <summary>The field, with its doc values.</summary>
    /// <exception cref="ArgumentException">It had others before.</exception>
    public FieldInfo WithDocValues(string name, DocValuesType type)
    {
        if (!_fields.TryGetValue(name, out FieldInfo? known) || known.DocValuesType == DocValuesType.None)
        {
            lock (_lock)
            {
                known = GetOrAdd(name);
                if (known.DocValuesType == DocValuesType.None)
                {
                    known = known with { DocValuesType = type };
                    _fields[name] = known;
                }
            }
        }

        return known.DocValuesType == type ? known : throw OtherDocValues(known, type);
    }

    private static ArgumentException OtherDocValues(FieldInfo known, DocValuesType type) =>
        new($"Field '{known.Name}' has {known.DocValuesType} doc values in this index, not {type}. Use another field name or a new index.");

    private static string Describe(IndexOptions options, bool omitNorms) => $"{options}{(omitNorms ? " without norms" : "")}";

    private FieldInfo GetOrAdd(string name)
    {
        if (!_fields.TryGetValue(name, out FieldInfo? field))
        {
            field = new FieldInfo(name, _next++);
            _fields[name] = field;
        }

        return field;
    }
}
