namespace MscText.Lucene;

/// <summary>The types of stored values as the file numbers them.</summary>
internal enum StoredFieldType
{
    String = 0,
    Binary = 1,
    Int32 = 2,
    Single = 3,
    Int64 = 4,
    Double = 5,
}
