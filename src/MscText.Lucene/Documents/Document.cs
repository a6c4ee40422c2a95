namespace MscText.Lucene;

/// <summary>
/// A document to be added to an index: what is searched (tokens, keywords), what is given back (stored values) and what is sorted by
/// (doc values), each under a field name. One object can be cleared and used again for the next document.
/// </summary>
public sealed class Document
{
    private readonly List<DocumentField> _fields = [];

    internal List<DocumentField> Fields => _fields;

    /// <summary>The number of values.</summary>
    public int Count => _fields.Count;

    /// <summary>Removes every value.</summary>
    public void Clear() => _fields.Clear();

    /// <summary>Adds tokens to be searched. Several values of one field follow each other.</summary>
    /// <param name="name">The field.</param>
    /// <param name="tokens">The tokens; read when the document is added.</param>
    /// <param name="type">What is kept of them; <see cref="FieldType.Text"/> where it is null.</param>
    /// <returns>This document.</returns>
    public Document AddTokens(string name, TokenStream tokens, FieldType? type = null)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        type ??= FieldType.Text;
        if (type.IndexOptions is < IndexOptions.Docs or > IndexOptions.DocsAndFreqsAndPositionsAndOffsets)
        {
            throw new ArgumentException("A field of tokens needs an index option other than None.", nameof(type));
        }

        if (!type.StoreTermVectors && (type.StoreTermVectorPositions || type.StoreTermVectorOffsets))
        {
            throw new ArgumentException("A field without term vectors can have no positions or offsets in them.", nameof(type));
        }

        if (type is { ExactLengths: true, OmitNorms: true })
        {
            throw new ArgumentException("Exact lengths are kept beside norms, which the field type omits.", nameof(type));
        }

        return Add(new DocumentField(Name(name), DocumentFieldKind.Tokens, tokens, Type: type));
    }

    /// <summary>Adds a value that is searched as one exact term (an identifier, a year, a journal).</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">The term.</param>
    /// <param name="stored">True to give the value back with the document as well.</param>
    /// <returns>This document.</returns>
    public Document AddKeyword(string name, string value, bool stored = true)
    {
        ArgumentNullException.ThrowIfNull(value);
        Add(new DocumentField(Name(name), DocumentFieldKind.Keyword, value, Type: FieldType.Keyword));
        return stored ? AddStored(name, value) : this;
    }

    /// <summary>Adds a number that is searched by ranges (<see cref="NumericRangeQuery"/>), as Lucene's numeric fields.</summary>
    /// <param name="name">The field: numbers of one kind only.</param>
    /// <param name="value">The number.</param>
    /// <param name="stored">True to give the number back with the document as well.</param>
    /// <param name="precisionStep">
    /// How many bits each further form of the number leaves out, at least 1: fewer make ranges faster and the index larger. Lucene's own
    /// queries find the number where theirs is a multiple; 4, the default here and in Lucene 4.8, serves all its defaults.
    /// </param>
    /// <returns>This document.</returns>
    public Document AddInt32(string name, int value, bool stored = true, int precisionStep = NumericEncoding.DefaultPrecisionStep)
    {
        AddNumber(name, value, NumericType.Int32, precisionStep);
        return stored ? AddStored(name, value) : this;
    }

    /// <inheritdoc cref="AddInt32"/>
    public Document AddInt64(string name, long value, bool stored = true, int precisionStep = NumericEncoding.DefaultPrecisionStep)
    {
        AddNumber(name, value, NumericType.Int64, precisionStep);
        return stored ? AddStored(name, value) : this;
    }

    /// <inheritdoc cref="AddInt32"/>
    public Document AddSingle(string name, float value, bool stored = true, int precisionStep = NumericEncoding.DefaultPrecisionStep)
    {
        AddNumber(name, NumericEncoding.Sortable(value), NumericType.Single, precisionStep);
        return stored ? AddStored(name, value) : this;
    }

    /// <inheritdoc cref="AddInt32"/>
    public Document AddDouble(string name, double value, bool stored = true, int precisionStep = NumericEncoding.DefaultPrecisionStep)
    {
        AddNumber(name, NumericEncoding.Sortable(value), NumericType.Double, precisionStep);
        return stored ? AddStored(name, value) : this;
    }

    /// <summary>Adds a text that is given back with the document.</summary>
    /// <returns>This document.</returns>
    public Document AddStored(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Add(new DocumentField(Name(name), DocumentFieldKind.StoredString, value));
    }

    /// <summary>Adds bytes that are given back with the document. They are read when the document is added.</summary>
    /// <returns>This document.</returns>
    public Document AddStored(string name, ReadOnlyMemory<byte> value) =>
        Add(new DocumentField(Name(name), DocumentFieldKind.StoredBinary, Bytes: value));

    /// <summary>Adds a number that is given back with the document.</summary>
    /// <returns>This document.</returns>
    public Document AddStored(string name, int value) =>
        Add(new DocumentField(Name(name), DocumentFieldKind.StoredInt32, Bits: value));

    /// <inheritdoc cref="AddStored(string, int)"/>
    public Document AddStored(string name, long value) =>
        Add(new DocumentField(Name(name), DocumentFieldKind.StoredInt64, Bits: value));

    /// <inheritdoc cref="AddStored(string, int)"/>
    public Document AddStored(string name, float value) =>
        Add(new DocumentField(Name(name), DocumentFieldKind.StoredSingle, Bits: BitConverter.SingleToInt32Bits(value)));

    /// <inheritdoc cref="AddStored(string, int)"/>
    public Document AddStored(string name, double value) =>
        Add(new DocumentField(Name(name), DocumentFieldKind.StoredDouble, Bits: BitConverter.DoubleToInt64Bits(value)));

    /// <summary>Adds a number to sort by; one a field and document.</summary>
    /// <returns>This document.</returns>
    public Document AddNumericDocValue(string name, long value) =>
        Add(new DocumentField(Name(name), DocumentFieldKind.NumericDocValue, Bits: value));

    /// <summary>Adds a column of bytes; one a field and document, at most 32,766 bytes.</summary>
    /// <returns>This document.</returns>
    public Document AddBinaryDocValue(string name, ReadOnlyMemory<byte> value) =>
        Add(new DocumentField(Name(name), DocumentFieldKind.BinaryDocValue, Bytes: value));

    /// <summary>Adds a text to sort by, in the order of its UTF-8 bytes; one a field and document, at most 32,766 bytes.</summary>
    /// <returns>This document.</returns>
    public Document AddSortedDocValue(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Add(new DocumentField(Name(name), DocumentFieldKind.SortedDocValue, value));
    }

    /// <summary>Adds one of several texts of a field to count or sort by, at most 32,766 bytes each.</summary>
    /// <returns>This document.</returns>
    public Document AddSortedSetDocValue(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Add(new DocumentField(Name(name), DocumentFieldKind.SortedSetDocValue, value));
    }

    private static string Name(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name;
    }

    private void AddNumber(string name, long value, NumericType type, int precisionStep)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(precisionStep, 1);
        NumericTokenStream terms = new(value, NumericEncoding.Is64(type), precisionStep);
        Add(new DocumentField(Name(name), DocumentFieldKind.Tokens, terms, Type: FieldType.Keyword));
    }

    private Document Add(DocumentField field)
    {
        _fields.Add(field);
        return this;
    }
}
