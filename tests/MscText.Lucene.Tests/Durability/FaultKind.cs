namespace MscText.Lucene.Tests.Durability;

/// <summary>The operation at which a <see cref="FaultingDirectory"/> fails.</summary>
public enum FaultKind
{
    /// <summary>Writing a byte.</summary>
    Write,

    /// <summary>Creating a file.</summary>
    Create,

    /// <summary>Forcing files to the disk.</summary>
    Sync,

    /// <summary>Giving a commit its name.</summary>
    Rename,
}
