namespace MscText.Lucene;

/// <summary>The settings of an <see cref="IndexWriter"/>. Immutable.</summary>
public sealed record IndexWriterOptions
{
    private const int MostMergeThreads = 3;

    /// <summary>The default settings.</summary>
    public static IndexWriterOptions Default { get; } = new();

    /// <summary>What to do with an index that is there.</summary>
    public OpenMode OpenMode { get; init; }

    /// <summary>
    /// How many bytes the documents and deletions of all threads may take in memory before the largest thread's documents are written as
    /// a segment; 1 MB to 1 GB. More makes fewer and larger segments. While segments are being written, other threads go on until half
    /// as much again is taken, and wait then.
    /// </summary>
    public long RamBufferBytes { get; init; } = 64L << 20;

    /// <summary>How many documents a thread may have in memory before they are written as a segment.</summary>
    public int MaxBufferedDocs { get; init; } = int.MaxValue;

    /// <summary>
    /// The <see cref="LogMergePolicy.MergeFactor"/> where <see cref="MergePolicy"/> is not set: 2 or more; <see cref="int.MaxValue"/> for
    /// never merging.
    /// </summary>
    public int MergeFactor { get; init; } = 10;

    /// <summary>
    /// Chooses which segments are merged. Where it is null, a <see cref="LogMergePolicy"/>: documents keep their order, so that of equally
    /// good hits the one added first comes first. A <see cref="TieredMergePolicy"/> is better for an index in which much is updated.
    /// </summary>
    public MergePolicy? MergePolicy { get; init; }

    /// <summary>
    /// How many merges run at once, each in a thread of its own beside those that add documents; half the processors, 1 to 3, by default.
    /// 0 for merges in the thread that adds documents, one after the other: then the same calls always make the same segments.
    /// </summary>
    public int MaxMergeThreads { get; init; } = Math.Clamp(Environment.ProcessorCount / 2, 1, MostMergeThreads);

    /// <summary>
    /// How many bytes a second merges may write, all together, so that searches on the same disk do not suffer; 0 for as fast as the disk
    /// is. Forced merges are not slowed down.
    /// </summary>
    public long MergeBytesPerSecond { get; init; }

    /// <summary>
    /// True to write every new segment as one compound file: fewer files are open at a time, but indexing writes everything twice.
    /// Segments that are there are read either way.
    /// </summary>
    public bool UseCompoundFile { get; init; }

    /// <summary>How many documents the index can have; fewer in tests.</summary>
    internal int MaxDocs { get; init; } = DocumentLimit.Largest;

    internal MergePolicy EffectiveMergePolicy => MergePolicy ?? new LogMergePolicy { MergeFactor = MergeFactor };

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(RamBufferBytes, 1L << 20, nameof(RamBufferBytes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(RamBufferBytes, 1L << 30, nameof(RamBufferBytes));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBufferedDocs, 1, nameof(MaxBufferedDocs));
        ArgumentOutOfRangeException.ThrowIfLessThan(MergeFactor, 2, nameof(MergeFactor));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxMergeThreads, nameof(MaxMergeThreads));
        ArgumentOutOfRangeException.ThrowIfNegative(MergeBytesPerSecond, nameof(MergeBytesPerSecond));
        EffectiveMergePolicy.Validate();
    }
}
