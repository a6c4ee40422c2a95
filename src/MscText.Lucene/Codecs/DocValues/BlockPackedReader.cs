using System.Numerics;

namespace MscText.Lucene;

/// <summary>Random access to what <see cref="BlockPackedWriter"/> wrote.</summary>
internal sealed class BlockPackedReader
{
    private readonly PackedReader[] _blocks;
    private readonly long[] _minimums;
    private readonly int _shift;
    private readonly int _mask;

    public BlockPackedReader(ref ByteReader reader, int blockSize, long count)
    {
        CheckBlockSize(blockSize, count, reader);
        _shift = BitOperations.Log2((uint)blockSize);
        _mask = blockSize - 1;
        int blocks = (int)((count + blockSize - 1) / blockSize);
        _blocks = new PackedReader[blocks];
        _minimums = new long[blocks];
        for (int i = 0; i < blocks; i++)
        {
            int token = reader.ReadByte();
            if ((token & 1) == 0)
            {
                _minimums[i] = PackedInts.ZigZagDecode(reader.ReadVInt64() + 1);
            }

            _blocks[i] = new PackedReader(ref reader, Math.Min(blockSize, count - ((long)i * blockSize)), token >> 1);
        }
    }

    public long this[long index] => unchecked(_minimums[index >> _shift] + _blocks[index >> _shift][index & _mask]);

    internal static void CheckBlockSize(int blockSize, long count, in ByteReader reader)
    {
        if (blockSize < 64 || !BitOperations.IsPow2(blockSize) || count < 0 || count / blockSize > reader.Remaining)
        {
            throw new CorruptIndexException($"{count} packed integers in blocks of {blockSize} are impossible", reader.Name, reader.Position);
        }
    }
}
