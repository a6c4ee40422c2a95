namespace MscText.Terms;

/// <summary>How far the import of a file has come.</summary>
/// <param name="Name">The file.</param>
/// <param name="Bytes">Bytes read.</param>
/// <param name="TotalBytes">Length of the file in bytes, or null where it is not known.</param>
public readonly record struct TermImportProgress(string Name, long Bytes, long? TotalBytes);
