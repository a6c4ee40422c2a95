using MscText.Lucene;

namespace MscText.Search;

/// <summary>The version of fields and analysis, kept with every commit, so that old indexes are not searched by the wrong words.</summary>
internal static class IndexSchema
{
    /// <summary>Raised whenever fields or their analysis change.</summary>
    public const string Version = "3";
    private const string Key = "msctext.schema";

    /// <summary>What a commit carries.</summary>
    public static IReadOnlyDictionary<string, string> CommitData { get; } = new Dictionary<string, string> { [Key] = Version };

    /// <summary>Opens the last commit.</summary>
    /// <exception cref="IndexSchemaException">It is of another version.</exception>
    public static IndexReader Open(IndexDirectory directory) => Checked(IndexReader.Open(directory));

    /// <summary>The reader, if its commit has this schema; else it is closed.</summary>
    /// <exception cref="IndexSchemaException">It is of another version.</exception>
    public static IndexReader Checked(IndexReader reader)
    {
        string? schema = reader.UserData.GetValueOrDefault(Key);
        if (schema != Version)
        {
            reader.Dispose();
            throw new IndexSchemaException(schema, Version);
        }

        return reader;
    }

    /// <summary>Whether a directory has a commit.</summary>
    public static bool HasCommit(IndexDirectory directory) =>
        directory.ListAll().Any(f => f.StartsWith("segments_", StringComparison.Ordinal));
}
