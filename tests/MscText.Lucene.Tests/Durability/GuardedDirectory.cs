using System.Runtime.InteropServices;

namespace MscText.Lucene.Tests.Durability;

/// <summary>
/// Files of another directory, each put directly before a page of memory that may not be touched: reading a byte behind a file ends the
/// process, where a mapped file would forgive it up to the end of its page.
/// </summary>
internal sealed unsafe partial class GuardedDirectory(InMemoryDirectory files) : IndexDirectory
{
    public override IReadOnlyList<string> ListAll() => files.ListAll();

    public override long FileLength(string name) => files.FileLength(name);

    internal override bool FileExists(string name) => files.FileExists(name);

    internal override void DeleteFile(string name) => throw new NotSupportedException();

    internal override IndexOutput CreateOutput(string name) => throw new NotSupportedException();

    internal override IndexInput OpenInput(string name) => OperatingSystem.IsLinux() ? new Input(name, files.Content(name)) : files.OpenInput(name);

    internal override void Sync(IReadOnlyCollection<string> names) => throw new NotSupportedException();

    internal override void Rename(string source, string destination) => throw new NotSupportedException();

    internal override IDisposable ObtainLock(string name) => throw new NotSupportedException();

    private sealed partial class Input : IndexInput
    {
        private const int ReadAndWrite = 3;
        private const int None = 0;
        private const int PrivateAnonymous = 0x22;

        private readonly void* _memory;
        private readonly nuint _size;
        private int _disposed;

        public Input(string name, byte[] content)
            : base(name)
        {
            nuint page = (nuint)Environment.SystemPageSize;
            nuint pages = ((nuint)content.Length + page - 1) / page * page;
            _size = pages + (2 * page);
            _memory = MMap(null, _size, ReadAndWrite, PrivateAnonymous, -1, 0);
            Assert.NotEqual(-1, (nint)_memory);
            Pointer = (byte*)_memory + page + pages - content.Length;
            Length = content.Length;
            content.CopyTo(new Span<byte>(Pointer, content.Length));
            Assert.Equal(0, MProtect(_memory, page, None));
            Assert.Equal(0, MProtect((byte*)_memory + page + pages, page, None));
        }

        public override void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
            {
                Assert.Equal(0, MUnmap(_memory, _size));
            }
        }

        [LibraryImport("libc", EntryPoint = "mmap")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static partial void* MMap(void* address, nuint length, int protection, int flags, int descriptor, long offset);

        [LibraryImport("libc", EntryPoint = "mprotect")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static partial int MProtect(void* address, nuint length, int protection);

        [LibraryImport("libc", EntryPoint = "munmap")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static partial int MUnmap(void* address, nuint length);
    }
}
