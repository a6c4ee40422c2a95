namespace MscText.Lucene;

/// <summary>The content of a file of the index, mapped into memory or held there, at a fixed address until it is disposed.</summary>
internal abstract unsafe class IndexInput(string name) : IDisposable
{
    public string Name { get; } = name;

    /// <summary>The first byte; null where the file is empty.</summary>
    public byte* Pointer { get; protected set; }

    public long Length { get; protected set; }

    /// <summary>A reader of the whole file, at its start.</summary>
    public ByteReader Reader(long position = 0)
    {
        ByteReader reader = new(this);
        reader.Position = position;
        return reader;
    }

    /// <summary>
    /// Says that a part of the file was read to the end and is not needed in the memory of this process for now. It stays readable.
    /// </summary>
    public virtual void DropPages(long position, long length)
    {
    }

    public abstract void Dispose();
}
