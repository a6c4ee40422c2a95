namespace MscText.Lucene;

/// <summary>A directory as one long operation sees it: what it writes is counted, and may be slowed down or ended.</summary>
/// <param name="inner">Where files really are.</param>
/// <param name="written">Is told how many bytes are about to be written; may wait, or throw to end the operation.</param>
internal sealed class MeteredDirectory(IndexDirectory inner, Action<int> written) : IndexDirectory
{
    public override IReadOnlyList<string> ListAll() => inner.ListAll();

    public override long FileLength(string name) => inner.FileLength(name);

    internal override bool FileExists(string name) => inner.FileExists(name);

    internal override void DeleteFile(string name) => inner.DeleteFile(name);

    internal override IndexOutput CreateOutput(string name) => new Output(inner.CreateOutput(name), written);

    internal override IndexInput OpenInput(string name) => inner.OpenInput(name);

    internal override void Sync(IReadOnlyCollection<string> names) => inner.Sync(names);

    internal override void Rename(string source, string destination) => inner.Rename(source, destination);

    internal override IDisposable ObtainLock(string name) => inner.ObtainLock(name);

    private sealed class Output(IndexOutput target, Action<int> written) : IndexOutput(target.Name)
    {
        protected override void Write(ReadOnlySpan<byte> bytes)
        {
            written(bytes.Length);
            target.WriteBytes(bytes);
        }

        protected override void Close() => target.Dispose();
    }
}
