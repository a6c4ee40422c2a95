using System.Numerics;

namespace MscText.Lucene;

/// <summary>Random access to what <see cref="MonotonicWriter"/> wrote.</summary>
internal sealed class MonotonicReader
{
    private readonly PackedReader[] _blocks;
    private readonly long[] _minimums;
    private readonly float[] _averages;
    private readonly int _shift;
    private readonly int _mask;

    public MonotonicReader(ref ByteReader reader, int blockSize, long count)
    {
        BlockPackedReader.CheckBlockSize(blockSize, count, reader);
        _shift = BitOperations.Log2((uint)blockSize);
        _mask = blockSize - 1;
        int blocks = (int)((count + blockSize - 1) / blockSize);
        _blocks = new PackedReader[blocks];
        _minimums = new long[blocks];
        _averages = new float[blocks];
        for (int i = 0; i < blocks; i++)
        {
            _minimums[i] = reader.ReadVInt64();
            _averages[i] = BitConverter.Int32BitsToSingle(reader.ReadInt32());
            int bits = reader.ReadVInt32();
            _blocks[i] = new PackedReader(ref reader, Math.Min(blockSize, count - ((long)i * blockSize)), bits);
        }
    }

    public long this[long index]
    {
        get
        {
            int block = (int)(index >> _shift);
            int within = (int)(index & _mask);
            return _minimums[block] + Expected(_averages[block], within) + PackedInts.ZigZagDecode(_blocks[block][within]);
        }
    }

    /// <summary>The value on the line. The product has to be rounded to single precision: the format depends on it.</summary>
    internal static long Expected(float average, int index) => (long)(float)(average * index);
}
