namespace MscText.Lucene.Tests.Index;

/// <summary>
/// A directory that fails at a chosen operation and from then on. What would be on the disk afterwards is what was forced to it; of other
/// files anything may be there: all, a part, or nothing.
/// </summary>
internal sealed class CrashingDirectory(int operations) : IndexDirectory
{
    private readonly InMemoryDirectory _inner = new();
    private readonly HashSet<string> _synced = [];
    private int _left = operations;

    public bool HasCrashed => _left <= 0;

    public override IReadOnlyList<string> ListAll() => _inner.ListAll();

    public override long FileLength(string name) => _inner.FileLength(name);

    internal override bool FileExists(string name) => _inner.FileExists(name);

    internal override void DeleteFile(string name)
    {
        Step();
        _inner.DeleteFile(name);
        _synced.Remove(name);
    }

    internal override IndexOutput CreateOutput(string name)
    {
        Step();
        _synced.Remove(name);
        return _inner.CreateOutput(name);
    }

    internal override IndexInput OpenInput(string name) => _inner.OpenInput(name);

    internal override void Sync(IReadOnlyCollection<string> names)
    {
        foreach (string name in names)
        {
            Step();
            _inner.Sync([name]);
            _synced.Add(name);
        }
    }

    internal override void Rename(string source, string destination)
    {
        Step();
        Assert.Contains(source, _synced);
        _inner.Rename(source, destination);
        _synced.Add(destination);
    }

    internal override IDisposable ObtainLock(string name) => _inner.ObtainLock(name);

    /// <summary>The disk after the crash.</summary>
    public InMemoryDirectory AfterCrash(Random random)
    {
        InMemoryDirectory disk = new();
        foreach (string name in _inner.ListAll())
        {
            byte[] content = _inner.Content(name);
            int kept = _synced.Contains(name) ? content.Length : random.Next(3) switch
            {
                0 => content.Length,
                1 => random.Next(content.Length + 1),
                _ => -1,
            };
            if (kept >= 0)
            {
                disk.Replace(name, content[..kept]);
            }
        }

        return disk;
    }

    private void Step()
    {
        if (_left <= 0 || --_left == 0)
        {
            throw new IOException("The machine crashed.");
        }
    }
}
