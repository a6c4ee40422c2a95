namespace MscText.Lucene;

/// <summary>A segment in memory with what the <see cref="SegmentBufferPool"/>, whose lock guards it, keeps about it.</summary>
internal sealed class PooledBuffer(SegmentBuffer buffer)
{
    public SegmentBuffer Buffer { get; } = buffer;

    /// <summary>The memory it took when it was last brought back.</summary>
    public long ByteCount { get; set; }

    /// <summary>True from when it was chosen to be flushed, even while a thread still has it.</summary>
    public bool IsFlushPending { get; set; }

    /// <summary>The last packet of deletions that its segment obeys, once it is frozen.</summary>
    public long DeleteGeneration { get; set; }

    /// <summary>The first cut it belongs to, once it is frozen.</summary>
    public long Epoch { get; set; }
}
