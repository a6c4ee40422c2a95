namespace MscText.Search;

/// <summary>An index that was built with other fields or another analysis than this version's.</summary>
public sealed class IndexSchemaException : Exception
{
    /// <summary>Names what was found and what is expected.</summary>
    /// <param name="found">Schema of the index; null where it carries none.</param>
    /// <param name="expected">Schema of this version.</param>
    public IndexSchemaException(string? found, string expected)
        : base($"The index has the schema {found ?? "of another program"}, this version of MscText reads and writes schema {expected}: "
            + "build the index again into an empty folder, from its documents or, where MscText wrote it, with AbstractIndex.RebuildAsync "
            + "('msctext index rebuild OLD NEW').")
    {
    }
}
