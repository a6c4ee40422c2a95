namespace MscText.Lucene;

/// <summary>The end of a list of bytes in a <see cref="BytePool"/>.</summary>
internal struct SliceWriter
{
    /// <summary>Where the next byte goes; 0 before the first slice.</summary>
    public int Next;

    /// <summary>How many bytes the slice has left.</summary>
    public ushort Left;

    /// <summary>How many slices are before it, which gives its size.</summary>
    public byte Level;
}
