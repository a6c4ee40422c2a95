namespace MscText.Lucene;

/// <summary>A list of bytes in a <see cref="BytePool"/>.</summary>
internal struct ByteSlices
{
    /// <summary>The address of the first slice.</summary>
    public int Start;

    /// <summary>Where the next byte goes.</summary>
    public int Write;

    /// <summary>The end of the current slice.</summary>
    public int End;
}
