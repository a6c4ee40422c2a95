namespace MscText.Lucene;

/// <summary>The settings of an <see cref="IndexWriter"/>. Immutable.</summary>
public sealed record IndexWriterOptions
{
    /// <summary>The default settings.</summary>
    public static IndexWriterOptions Default { get; } = new();

    /// <summary>What to do with an index that is there.</summary>
    public OpenMode OpenMode { get; init; }

    /// <summary>
    /// How many bytes documents may take in memory before they are written as a segment; 1 MB to 1 GB. More makes fewer and larger
    /// segments.
    /// </summary>
    public long RamBufferBytes { get; init; } = 64L << 20;

    /// <summary>How many documents may be in memory before they are written as a segment.</summary>
    public int MaxBufferedDocs { get; init; } = int.MaxValue;

    /// <summary>How many neighbouring segments of similar size are merged into one: 2 or more; <see cref="int.MaxValue"/> for never.</summary>
    public int MergeFactor { get; init; } = 10;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(RamBufferBytes, 1L << 20, nameof(RamBufferBytes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(RamBufferBytes, 1L << 30, nameof(RamBufferBytes));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBufferedDocs, 1, nameof(MaxBufferedDocs));
        ArgumentOutOfRangeException.ThrowIfLessThan(MergeFactor, 2, nameof(MergeFactor));
    }
}
