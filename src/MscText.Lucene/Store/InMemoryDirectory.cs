using System.Collections.Concurrent;

namespace MscText.Lucene;

/// <summary>An index in memory, for tests and for small indexes that live as long as the process.</summary>
public sealed unsafe class InMemoryDirectory : IndexDirectory
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _locks = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<string> ListAll() => [.. _files.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override long FileLength(string name) => Content(name).Length;

    internal override bool FileExists(string name) => _files.ContainsKey(name);

    internal override void DeleteFile(string name) => _files.TryRemove(name, out _);

    internal override IndexOutput CreateOutput(string name) => new Output(this, name);

    internal override IndexInput OpenInput(string name) => new Input(name, Content(name));

    internal override void Sync(IReadOnlyCollection<string> names)
    {
        foreach (string name in names)
        {
            Content(name);
        }
    }

    internal override void Rename(string source, string destination)
    {
        _files[destination] = Content(source);
        _files.TryRemove(source, out _);
    }

    internal override IDisposable ObtainLock(string name) =>
        _locks.TryAdd(name, true)
            ? new Lock(this, name)
            : throw new IndexLockedException("Another writer of this process has the in-memory index open. Dispose it first.");

    /// <summary>Puts a content in place of a file's, for tests of damage.</summary>
    internal void Replace(string name, byte[] content) => Store(name, content);

    internal byte[] Content(string name) =>
        _files.TryGetValue(name, out byte[]? content)
            ? content
            : throw new FileNotFoundException($"The in-memory index has no file '{name}'.", name);

    private void Store(string name, ReadOnlySpan<byte> content)
    {
        // Pinned, because inputs hand out the address.
        byte[] pinned = GC.AllocateUninitializedArray<byte>(content.Length, pinned: true);
        content.CopyTo(pinned);
        _files[name] = pinned;
    }

    private sealed class Output(InMemoryDirectory directory, string name) : IndexOutput(name)
    {
        private readonly BufferOutput _content = new(4096);

        protected override void Write(ReadOnlySpan<byte> bytes) => _content.WriteBytes(bytes);

        protected override void Close() => directory.Store(Name, _content.Written);
    }

    private sealed class Input : IndexInput
    {
        private readonly byte[] _content;

        public Input(string name, byte[] content)
            : base(name)
        {
            _content = content;
            Length = content.Length;
            if (content.Length > 0)
            {
                Pointer = (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _content[0]);
            }
        }

        public override void Dispose()
        {
        }
    }

    private sealed class Lock(InMemoryDirectory directory, string name) : IDisposable
    {
        public void Dispose() => directory._locks.TryRemove(name, out _);
    }
}
