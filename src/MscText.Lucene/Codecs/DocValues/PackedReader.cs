namespace MscText.Lucene;

/// <summary>Random access to packed integers in a mapped file.</summary>
internal readonly unsafe struct PackedReader
{
    private readonly byte* _data;
    private readonly int _bitsPerValue;

    /// <summary>Reads packed integers at the reader's position and moves the reader behind them.</summary>
    public PackedReader(ref ByteReader reader, long count, int bitsPerValue)
    {
        if (bitsPerValue is < 0 or > 64)
        {
            throw new CorruptIndexException($"packed integers claim {bitsPerValue} bits a value", reader.Name, reader.Position);
        }

        long length = PackedInts.ByteCount(count, bitsPerValue);

        // A read may touch eight bytes after the last value; the 16 bytes of the footer are always there.
        reader.Need(length + 9);
        _data = reader.Current;
        _bitsPerValue = bitsPerValue;
        reader.Skip(length);
    }

    public long this[long index] => _bitsPerValue == 0 ? 0 : PackedInts.Get(_data, index, _bitsPerValue);
}
