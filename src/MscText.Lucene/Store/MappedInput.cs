using System.IO.MemoryMappedFiles;

namespace MscText.Lucene;

/// <summary>A file mapped into memory for reading.</summary>
internal sealed unsafe class MappedInput : IndexInput
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private int _disposed;

    public MappedInput(string path, string name)
        : base(name)
    {
        FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        try
        {
            Length = stream.Length;
            if (Length == 0)
            {
                // An empty file cannot be mapped.
                stream.Dispose();
                return;
            }

            _file = MemoryMappedFile.CreateFromFile(
                stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        }
        catch
        {
            stream.Dispose();
            throw;
        }

        _view = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        Pointer = pointer + _view.PointerOffset;
    }

    public override void DropPages(long position, long length)
    {
        if (Pointer != null)
        {
            MappedPages.Drop(Pointer + position, length);
        }
    }

    public override void Dispose()
    {
        if (_view is not null && Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file!.Dispose();
        }
    }
}
