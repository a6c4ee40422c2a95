namespace MscText.Lucene;

/// <summary>
/// Where the files of an index are: a flat list of names, each written once and never changed. Thread-safe.
/// </summary>
/// <remarks>The two kinds are <see cref="FileSystemDirectory"/> and <see cref="InMemoryDirectory"/>.</remarks>
public abstract class IndexDirectory : IDisposable
{
    private protected IndexDirectory()
    {
    }

    /// <summary>The names of the files, in ordinal order.</summary>
    public abstract IReadOnlyList<string> ListAll();

    /// <summary>The length of a file in bytes.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public abstract long FileLength(string name);

    /// <summary>Releases what the directory itself holds. Inputs that are still open stay valid.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal abstract bool FileExists(string name);

    internal abstract void DeleteFile(string name);

    internal abstract IndexOutput CreateOutput(string name);

    internal abstract IndexInput OpenInput(string name);

    /// <summary>Makes the files, and that they exist, survive a crash of the machine.</summary>
    internal abstract void Sync(IReadOnlyCollection<string> names);

    /// <summary>Renames a file in one step that a crash cannot tear, and makes the new name survive.</summary>
    internal abstract void Rename(string source, string destination);

    /// <summary>Takes the lock of a name until the result is disposed.</summary>
    /// <exception cref="IndexLockedException">Somebody has it; the message says who.</exception>
    internal abstract IDisposable ObtainLock(string name);

    /// <summary>Releases what the directory itself holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
