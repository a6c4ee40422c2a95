namespace MscText.Lucene.Tests.Index.Writing;

/// <summary>A directory in memory whose operations fail where a test says so, by their kind (create, write, sync, rename) and file.</summary>
internal sealed class FaultyDirectory : IndexDirectory
{
    public const string Message = "The disk is full.";

    public InMemoryDirectory Inner { get; } = new();

    /// <summary>True for what fails.</summary>
    public Func<string, string, bool> Fails { get; set; } = (_, _) => false;

    public override IReadOnlyList<string> ListAll() => Inner.ListAll();

    public override long FileLength(string name) => Inner.FileLength(name);

    internal override bool FileExists(string name) => Inner.FileExists(name);

    internal override void DeleteFile(string name) => Inner.DeleteFile(name);

    internal override IndexOutput CreateOutput(string name)
    {
        Check("create", name);
        return new Output(this, Inner.CreateOutput(name));
    }

    internal override IndexInput OpenInput(string name) => Inner.OpenInput(name);

    internal override void Sync(IReadOnlyCollection<string> names)
    {
        foreach (string name in names)
        {
            Check("sync", name);
        }
    }

    internal override void Rename(string source, string destination)
    {
        Check("rename", destination);
        Inner.Rename(source, destination);
        Check("renamed", destination);
    }

    internal override IDisposable ObtainLock(string name) => Inner.ObtainLock(name);

    private void Check(string operation, string name)
    {
        if (Fails(operation, name))
        {
            throw new IOException(Message);
        }
    }

    private sealed class Output(FaultyDirectory directory, IndexOutput target) : IndexOutput(target.Name)
    {
        protected override void Write(ReadOnlySpan<byte> bytes)
        {
            directory.Check("write", Name);
            target.WriteBytes(bytes);
        }

        protected override void Close() => target.Dispose();
    }
}
