namespace MscText.Lucene.Tests.Durability;

/// <summary>A directory that fails as a full or failing disk does: from the n-th operation of a kind on, until it is mended.</summary>
internal sealed class FaultingDirectory(InMemoryDirectory inner, FaultKind kind, long after) : IndexDirectory
{
    public const string Message = "No space left on device";

    private long _count;
    private volatile bool _mended;

    /// <summary>How many operations of the kind there were; bytes for writing.</summary>
    public long Count => Interlocked.Read(ref _count);

    public bool HasFailed => Count > after;

    public void Mend() => _mended = true;

    public override IReadOnlyList<string> ListAll() => inner.ListAll();

    public override long FileLength(string name) => inner.FileLength(name);

    internal override bool FileExists(string name) => inner.FileExists(name);

    internal override void DeleteFile(string name) => inner.DeleteFile(name);

    internal override IndexOutput CreateOutput(string name)
    {
        Step(FaultKind.Create, 1);
        return new Output(this, inner.CreateOutput(name));
    }

    internal override IndexInput OpenInput(string name) => inner.OpenInput(name);

    internal override void Sync(IReadOnlyCollection<string> names)
    {
        Step(FaultKind.Sync, 1);
        inner.Sync(names);
    }

    internal override void Rename(string source, string destination)
    {
        Step(FaultKind.Rename, 1);
        inner.Rename(source, destination);
    }

    internal override IDisposable ObtainLock(string name) => inner.ObtainLock(name);

    private void Step(FaultKind operation, long amount)
    {
        if (operation == kind && Interlocked.Add(ref _count, amount) > after && !_mended)
        {
            throw new IOException(Message);
        }
    }

    private sealed class Output(FaultingDirectory directory, IndexOutput output) : IndexOutput(output.Name, 512)
    {
        protected override void Write(ReadOnlySpan<byte> bytes)
        {
            directory.Step(FaultKind.Write, bytes.Length);
            output.WriteBytes(bytes);
        }

        protected override void Close() => output.Dispose();
    }
}
