namespace MscText.Lucene;

/// <summary>Collects integers into blocks of a size, the last one smaller, for formats that pack each block by itself.</summary>
internal abstract class PackedBlockWriter(int blockSize)
{
    private readonly long[] _values = new long[blockSize];
    private int _count;

    public void Add(long value)
    {
        if (_count == _values.Length)
        {
            Flush();
        }

        _values[_count++] = value;
    }

    public void Finish()
    {
        if (_count > 0)
        {
            Flush();
        }
    }

    /// <summary>Writes a block; its values may be changed.</summary>
    protected abstract void WriteBlock(Span<long> values);

    private void Flush()
    {
        WriteBlock(_values.AsSpan(0, _count));
        _count = 0;
    }
}
