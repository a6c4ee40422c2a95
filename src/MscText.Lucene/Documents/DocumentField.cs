namespace MscText.Lucene;

/// <summary>What a <see cref="DocumentField"/> holds.</summary>
internal enum DocumentFieldKind : byte
{
    Tokens,
    Keyword,
    StoredString,
    StoredBinary,
    StoredInt32,
    StoredSingle,
    StoredInt64,
    StoredDouble,
    NumericDocValue,
    BinaryDocValue,
    SortedDocValue,
    SortedSetDocValue,
}

/// <summary>One value of one field of a document to be added.</summary>
internal readonly record struct DocumentField(
    string Name,
    DocumentFieldKind Kind,
    object? Reference = null,
    long Bits = 0,
    ReadOnlyMemory<byte> Bytes = default,
    FieldType? Type = null);
