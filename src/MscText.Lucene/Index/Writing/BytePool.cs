using System.Runtime.CompilerServices;

namespace MscText.Lucene;

/// <summary>
/// Bytes of many short lists that grow a little at a time, in a shared array: each list is a chain of slices, each larger than the one
/// before. Nothing is allocated a list.
/// </summary>
internal sealed class BytePool
{
    /// <summary>The last bytes of a slice: the address of the next one.</summary>
    private const int LinkSize = 4;

    private const int InitialSize = 1 << 16;

    private static readonly int[] SliceSizes = [9, 18, 36, 72, 144, 288, 576, 1152, 2304];

    // One array rather than blocks: an address is an index. Growing it copies, at most as often as its size doubles.
    private byte[] _bytes = new byte[InitialSize];
    private int _used;

    /// <summary>The memory taken.</summary>
    public long ByteCount => _bytes.Length;

    /// <summary>Takes bytes in one piece and gives their address.</summary>
    public int Allocate(int count)
    {
        if (_bytes.Length - _used < count)
        {
            long size = Math.Min(Array.MaxLength, Math.Max(_bytes.Length + (long)count, _bytes.Length + (_bytes.Length / 2L)));
            byte[] larger = GC.AllocateUninitializedArray<byte>((int)size);
            _bytes.AsSpan(0, _used).CopyTo(larger);
            _bytes = larger;
        }

        int address = _used;
        _used += count;
        return address;
    }

    public Span<byte> Span(int address, int count) => _bytes.AsSpan(address, count);

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
            _bytes[list.Write] = (byte)value;
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

        _bytes[list.Write] = value;
        list.Write++;
    }

    private void Grow(ref ByteSlices list, ref byte level)
    {
        int size = SliceSizes[Math.Min(level + 1, SliceSizes.Length - 1)];
        int next = Allocate(size);
        Unsafe.WriteUnaligned(ref _bytes[list.End], next);
        level = (byte)Math.Min(level + 1, SliceSizes.Length - 1);
        list.Write = next;
        list.End = next + size - LinkSize;
    }

    /// <summary>Reads a list from its start.</summary>
    internal ref struct Reader
    {
        private readonly ReadOnlySpan<byte> _bytes;
        private readonly int _listEnd;
        private int _position;
        private int _sliceEnd;
        private int _level;

        public Reader(BytePool pool, in ByteSlices list)
        {
            _bytes = pool._bytes;
            _listEnd = list.Write;
            Enter(list.Start);
        }

        public readonly bool AtEnd => _position == _listEnd;

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
                _level = Math.Min(_level + 1, SliceSizes.Length - 1);
                Enter(Unsafe.ReadUnaligned<int>(in _bytes[_position]));
            }

            return _bytes[_position++];
        }

        private void Enter(int address)
        {
            _position = address;
            _sliceEnd = address + SliceSizes[_level] - LinkSize;
        }
    }
}
