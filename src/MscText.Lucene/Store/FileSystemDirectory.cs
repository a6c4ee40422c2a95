using System.Collections.Concurrent;
using System.Globalization;

namespace MscText.Lucene;

/// <summary>
/// An index in a folder of the file system. Files are mapped into memory to be read; a commit forces them and the folder to the disk.
/// </summary>
/// <remarks>
/// The write lock is a lock of the operating system on <c>write.lock</c>, which ends with the process that holds it, however it ends;
/// the file itself stays and means nothing, and <c>write.lock.owner</c> only tells others who has it. It excludes other writers of this library; Lucene in Java locks the same file by
/// another mechanism, so do not write from both at once.
/// </remarks>
public sealed class FileSystemDirectory : IndexDirectory
{
    private const string OwnerSuffix = ".owner";

    private readonly ConcurrentDictionary<string, bool> _undeleted = new(StringComparer.Ordinal);

    /// <summary>Names a folder; it is created where it does not exist.</summary>
    /// <param name="path">The folder. A relative path is resolved now, once.</param>
    public FileSystemDirectory(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FullPath = Path.GetFullPath(path);
        Directory.CreateDirectory(FullPath);
    }

    /// <summary>The folder's full path.</summary>
    public string FullPath { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> ListAll()
    {
        List<string> names = [];
        foreach (string path in Directory.EnumerateFiles(FullPath))
        {
            string name = Path.GetFileName(path);
            if (!_undeleted.ContainsKey(name))
            {
                names.Add(name);
            }
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <inheritdoc/>
    public override long FileLength(string name)
    {
        FileInfo file = new(PathOf(name));
        return file.Exists ? file.Length : throw Missing(name, null);
    }

    internal override bool FileExists(string name) => File.Exists(PathOf(name)) && !_undeleted.ContainsKey(name);

    internal override void DeleteFile(string name)
    {
        try
        {
            File.Delete(PathOf(name));
            _undeleted.TryRemove(name, out _);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Windows does not delete a file that a reader has mapped. It is left out of listings and tried again later, at the
            // latest when the next writer opens the index.
            _undeleted[name] = true;
        }
    }

    internal override IndexOutput CreateOutput(string name)
    {
        foreach (string undeleted in _undeleted.Keys)
        {
            if (undeleted != name)
            {
                DeleteFile(undeleted);
            }
        }

        _undeleted.TryRemove(name, out _);
        return new Output(name, new FileStream(PathOf(name), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1));
    }

    internal override IndexInput OpenInput(string name)
    {
        try
        {
            return new MappedInput(PathOf(name), name);
        }
        catch (FileNotFoundException e)
        {
            throw Missing(name, e);
        }
    }

    internal override void Sync(IReadOnlyCollection<string> names)
    {
        foreach (string name in names)
        {
            try
            {
                using FileStream stream = new(
                    PathOf(name), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
                stream.Flush(flushToDisk: true);
            }
            catch (FileNotFoundException e)
            {
                throw Missing(name, e);
            }
        }

        DirectorySync.Flush(FullPath);
    }

    internal override void Rename(string source, string destination)
    {
        File.Move(PathOf(source), PathOf(destination), overwrite: false);
        DirectorySync.Flush(FullPath);
    }

    internal override IDisposable ObtainLock(string name)
    {
        string path = PathOf(name);
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException e)
        {
            throw new IndexLockedException(
                $"The index in '{FullPath}' is being written by {ReadOwner(path)}. Wait until that writer has closed, or end it; "
                + "the lock ends with its process.",
                e);
        }

        try
        {
            // In a file of its own: the lock forbids others to read the locked one.
            string owner = string.Create(
                CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName} since {DateTime.UtcNow:u}");
            File.WriteAllText(path + OwnerSuffix, owner);
            return new WriteLock(stream, path + OwnerSuffix);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static string ReadOwner(string path)
    {
        try
        {
            string owner = File.ReadAllText(path + OwnerSuffix).Trim();
            return owner.Length == 0 ? "another writer" : owner;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The owner may be closing just now; that must not hide the message itself.
            return "another writer";
        }
    }

    private string PathOf(string name) => Path.Combine(FullPath, name);

    private FileNotFoundException Missing(string name, Exception? cause) =>
        new($"The index in '{FullPath}' lacks its file '{name}'. Restore it from a copy or build the index again.", name, cause);

    private sealed class WriteLock(FileStream stream, string ownerFile) : IDisposable
    {
        public void Dispose()
        {
            try
            {
                File.Delete(ownerFile);
            }
            finally
            {
                stream.Dispose();
            }
        }
    }

    private sealed class Output(string name, FileStream stream) : IndexOutput(name)
    {
        protected override void Write(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

        protected override void Close() => stream.Dispose();
    }
}
