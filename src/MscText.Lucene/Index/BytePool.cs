using System.Runtime.CompilerServices;

namespace MscText.Lucene;

/// <summary>
/// Bytes of many short lists that grow a little at a time, in shared blocks: each list is a chain of slices, each larger than the one
/// before. Nothing is allocated a list.
/// </summary>
internal sealed class BytePool
{
    public const int BlockBits = 16;
    public const int BlockSize = 1 << BlockBits;
    private const int BlockMask = BlockSize - 1;

    /// <summary>The last bytes of a slice: the address of the next one.</summary>
    private const int LinkSize = 4;

    private static readonly int[] SliceSizes = [9, 18, 36, 72, 144, 288, 576, 1152, 2304];

    private byte[][] _blocks = new byte[16][];
    private int _blockCount;
    private int _used = BlockSize;

    /// <summary>The memory taken.</summary>
    public long ByteCount => (long)_blockCount * BlockSize;

    public byte[][] Blocks => _blocks;

    public void Clear()
    {
        Array.Clear(_blocks);
        _blockCount = 0;
        _used = BlockSize;
    }

    /// <summary>Takes bytes in one piece and gives their address.</summary>
    public int Allocate(int count)
    {
        if (_used + count > BlockSize)
        {
            if (_blockCount == _blocks.Length)
            {
                Array.Resize(ref _blocks, _blocks.Length * 2);
            }

            _blocks[_blockCount++] = GC.AllocateUninitializedArray<byte>(BlockSize);
            _used = 0;
        }

        int address = ((_blockCount - 1) << BlockBits) + _used;
        _used += count;
        return address;
    }

    public Span<byte> Span(int address, int count) => _blocks[address >> BlockBits].AsSpan(address & BlockMask, count);

    /// <summary>Starts a list.</summary>
    public void Start(ref ByteSlices list)
    {
        list.Start = Allocate(SliceSizes[0]);
        list.Write = list.Start;
        list.End = list.Start + SliceSizes[0] - LinkSize;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteVInt32(ref ByteSlices list, ref byte level, int value)
    {
        if ((uint)value < 0x80 && list.Write < list.End)
        {
            _blocks[list.Write >> BlockBits][list.Write & BlockMask] = (byte)value;
            list.Write++;
        }
        else
        {
            WriteLong(ref list, ref level, (uint)value);
        }
    }

    private void WriteLong(ref ByteSlices list, ref byte level, uint value)
    {
        while (value > 0x7F)
        {
            WriteByte(ref list, ref level, (byte)(value | 0x80));
            value >>= 7;
        }

        WriteByte(ref list, ref level, (byte)value);
    }

    private void WriteByte(ref ByteSlices list, ref byte level, byte value)
    {
        if (list.Write == list.End)
        {
            Grow(ref list, ref level);
        }

        _blocks[list.Write >> BlockBits][list.Write & BlockMask] = value;
        list.Write++;
    }

    private void Grow(ref ByteSlices list, ref byte level)
    {
        int size = SliceSizes[Math.Min(level + 1, SliceSizes.Length - 1)];
        int next = Allocate(size);
        Unsafe.WriteUnaligned(ref _blocks[list.End >> BlockBits][list.End & BlockMask], next);
        level = (byte)Math.Min(level + 1, SliceSizes.Length - 1);
        list.Write = next;
        list.End = next + size - LinkSize;
    }

    /// <summary>Reads a list from its start.</summary>
    internal ref struct Reader
    {
        private readonly BytePool _pool;
        private readonly int _listEnd;
        private byte[] _block;
        private int _position;
        private int _sliceEnd;
        private int _address;
        private int _level;

        public Reader(BytePool pool, in ByteSlices list)
        {
            _pool = pool;
            _listEnd = list.Write;
            _block = [];
            Enter(list.Start);
        }

        public readonly bool AtEnd => _address + _position == _listEnd;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int ReadVInt32()
        {
            uint b = ReadByte();
            return b < 0x80 ? (int)b : ReadLong(b);
        }

        private int ReadLong(uint b)
        {
            uint value = b & 0x7F;
            for (int shift = 7; b >= 0x80; shift += 7)
            {
                b = ReadByte();
                value |= (b & 0x7F) << shift;
            }

            return (int)value;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private byte ReadByte()
        {
            if (_position == _sliceEnd)
            {
                int next = Unsafe.ReadUnaligned<int>(ref _block[_position]);
                _level = Math.Min(_level + 1, SliceSizes.Length - 1);
                Enter(next);
            }

            return _block[_position++];
        }

        private void Enter(int address)
        {
            _block = _pool._blocks[address >> BlockBits];
            _position = address & BlockMask;
            _sliceEnd = _position + SliceSizes[_level] - LinkSize;
            _address = address - _position;
        }
    }
}
