namespace MscText.Lucene;

/// <summary>Receives a stored value as it is encoded.</summary>
internal delegate void StoredFieldVisitor(FieldInfo field, StoredFieldType type, ReadOnlySpan<byte> encoded);
