namespace MscText.Lucene;

/// <summary>The norm byte of every document of a segment for one field.</summary>
internal sealed unsafe class Norms(byte* pointer, object owner)
{
    // Keeps what the pointer leads to alive: a pinned array or a mapped file.
    private readonly object _owner = owner;

    public byte* Pointer { get; } = pointer;

    public object Owner => _owner;
}
