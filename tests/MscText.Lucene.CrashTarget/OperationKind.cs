namespace MscText.Lucene.CrashTarget;

/// <summary>What an <see cref="Operation"/> does.</summary>
public enum OperationKind
{
    /// <summary>Adds a document under a key that no document has yet.</summary>
    Add,

    /// <summary>Puts a document in place of the one with the key, where there is one.</summary>
    Update,

    /// <summary>Deletes the document with the key, where there is one.</summary>
    Delete,
}
