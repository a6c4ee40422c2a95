namespace MscText.Lucene;

/// <summary>
/// Keeps the memory blocks of a segment that was written for the next one, so that indexing allocates nothing once it runs.
/// Thread-safe.
/// </summary>
/// <param name="capacity">How many bytes to keep at most.</param>
internal sealed class BlockRecycler(long capacity)
{
    private readonly Lock _lock = new();
    private readonly Stack<byte[]> _blocks = [];
    private readonly long _limit = capacity / BytePool.BlockSize;

    /// <summary>The number of blocks kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _blocks.Count;
            }
        }
    }

    /// <summary>A block whose content is undefined.</summary>
    public byte[] Take()
    {
        lock (_lock)
        {
            if (_blocks.TryPop(out byte[]? block))
            {
                return block;
            }
        }

        // Pinned, so that the garbage collector does not move them about: they live long.
        return GC.AllocateUninitializedArray<byte>(BytePool.ArraySize, pinned: true);
    }

    public void Return(ReadOnlySpan<byte[]> blocks)
    {
        lock (_lock)
        {
            foreach (byte[] block in blocks)
            {
                if (_blocks.Count >= _limit)
                {
                    break;
                }

                _blocks.Push(block);
            }
        }
    }
}
