using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MscText.Lucene;

/// <summary>
/// Memory of a segment being built, in blocks that are given back as a whole: the records of the terms, and bytes of many short lists
/// that grow a little at a time. Each list is a chain of slices, each larger than the one before. Nothing is allocated a list.
/// </summary>
/// <remarks>An address is the number of a block and the place in it; 0 is none.</remarks>
internal sealed class BytePool(BlockRecycler recycler)
{
    public const int BlockSize = 1 << BlockBits;

    /// <summary>The length of a block's array: whole words can be read from every byte of the block.</summary>
    public const int ArraySize = BlockSize + sizeof(ulong);

    private const int BlockBits = 16;
    private const int MaxBlocks = 1 << (31 - BlockBits);

    /// <summary>The last bytes of a slice: the address of the next one.</summary>
    private const int LinkSize = 4;

    private byte[][] _blocks = [];
    private int _blockCount;
    private int _next;
    private int _left;

    /// <summary>The sizes of a list's slices; the last repeats.</summary>
    private static ReadOnlySpan<ushort> SliceSizes => [9, 18, 36, 72, 144, 288, 576, 1152, 2304];

    /// <summary>The size of a list's first slice.</summary>
    public static int FirstSliceSize => SliceSizes[0];

    /// <summary>The memory taken.</summary>
    public long ByteCount => (long)_blockCount * ArraySize;

    /// <summary>The byte at an address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte At(int address) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_blocks[address >> BlockBits]), address & (BlockSize - 1));

    /// <summary>A term's record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TermPostings Term(int address) => ref Unsafe.As<byte, TermPostings>(ref At(address));

    public ReadOnlySpan<byte> Span(int address, int count) => MemoryMarshal.CreateReadOnlySpan(ref At(address), count);

    /// <summary>Takes bytes in one piece, at most <see cref="BlockSize"/> - 4, and gives their address, a multiple of 4 where asked for.</summary>
    public int Allocate(int count, bool aligned = false)
    {
        int padding = aligned ? -_next & 3 : 0;
        if (_left < count + padding)
        {
            AddBlock();
            padding = 0;
        }

        int address = _next + padding;
        _next += count + padding;
        _left -= count + padding;
        return address;
    }

    /// <summary>Gives the blocks back; nothing in them may be used any more.</summary>
    public void Release()
    {
        recycler.Return(_blocks.AsSpan(0, _blockCount));
        _blocks = [];
        _blockCount = 0;
        _left = 0;
    }

    /// <summary>Starts a list and gives its address.</summary>
    public int Start(ref SliceWriter list)
    {
        int slice = Allocate(FirstSliceSize);
        StartAt(slice, ref list);
        return slice;
    }

    /// <summary>Starts a list at an address that has <see cref="FirstSliceSize"/> bytes.</summary>
    public static void StartAt(int slice, ref SliceWriter list)
    {
        list.Next = slice;
        list.Left = (ushort)(FirstSliceSize - LinkSize);
    }

    /// <summary>Adds an integer of seven bits a byte to a list, the lowest first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteVInt32(ref SliceWriter list, uint value)
    {
        int size = VarInt.Size(value);
        if (size <= list.Left)
        {
            VarInt.Write(ref At(list.Next), value);
            list.Next += size;
            list.Left -= (ushort)size;
        }
        else
        {
            WriteAcross(ref list, value);
        }
    }

    /// <summary>
    /// Adds up to four bytes that are known to be one or more integers, the first in the lowest bits, where the slice has room for four.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WritePacked(ref SliceWriter list, uint bytes, int count)
    {
        ref byte target = ref At(list.Next);
        Unsafe.WriteUnaligned(ref target, BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes));
        list.Next += count;
        list.Left -= (ushort)count;
    }

    private void AddBlock()
    {
        if (_blockCount == MaxBlocks)
        {
            throw new InvalidOperationException("The documents in memory take more than 2 GB. Write them earlier, or make them smaller.");
        }

        if (_blockCount == _blocks.Length)
        {
            Array.Resize(ref _blocks, Math.Max(16, _blockCount * 2));
        }

        _blocks[_blockCount] = recycler.Take();

        // No list and no record is at address 0.
        int skip = _blockCount == 0 ? 4 : 0;
        _next = (_blockCount << BlockBits) + skip;
        _left = BlockSize - skip;
        _blockCount++;
    }

    /// <summary>Writes an integer that does not fit into the slice.</summary>
    private void WriteAcross(ref SliceWriter list, uint value)
    {
        while (value > 0x7F)
        {
            WriteByte(ref list, (byte)(value | 0x80));
            value >>= 7;
        }

        WriteByte(ref list, (byte)value);
    }

    private void WriteByte(ref SliceWriter list, byte value)
    {
        if (list.Left == 0)
        {
            int level = Math.Min(list.Level + 1, SliceSizes.Length - 1);
            int size = SliceSizes[level];
            int slice = Allocate(size);
            Unsafe.WriteUnaligned(ref At(list.Next), slice);
            list.Level = (byte)level;
            list.Next = slice;
            list.Left = (ushort)(size - LinkSize);
        }

        At(list.Next) = value;
        list.Next++;
        list.Left--;
    }

    /// <summary>Reads a list from its start.</summary>
    internal ref struct Reader
    {
        private readonly BytePool _pool;
        private ref byte _byte;
        private int _left;
        private int _level;

        public Reader(BytePool pool, int start)
        {
            _pool = pool;
            _byte = ref pool.At(start);
            _left = SliceSizes[0] - LinkSize;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int ReadVInt32()
        {
            if (_left > 0 && _byte < 0x80)
            {
                int value = _byte;
                _byte = ref Unsafe.Add(ref _byte, 1);
                _left--;
                return value;
            }

            return ReadLong();
        }

        private int ReadLong()
        {
            const int Longest = 5;
            uint value = 0;
            if (_left >= Longest)
            {
                ref byte current = ref _byte;
                int count = 0;
                uint next;
                do
                {
                    next = Unsafe.Add(ref current, count);
                    value |= (next & 0x7F) << (7 * count);
                    count++;
                }
                while (next >= 0x80 && count < Longest);
                _byte = ref Unsafe.Add(ref current, count);
                _left -= count;
                return (int)value;
            }

            uint b;
            int shift = 0;
            do
            {
                b = ReadByte();
                value |= (b & 0x7F) << shift;
                shift += 7;
            }
            while (b >= 0x80);
            return (int)value;
        }

        private byte ReadByte()
        {
            if (_left == 0)
            {
                NextSlice();
            }

            _left--;
            byte value = _byte;
            _byte = ref Unsafe.Add(ref _byte, 1);
            return value;
        }

        private void NextSlice()
        {
            _level = Math.Min(_level + 1, SliceSizes.Length - 1);
            _byte = ref _pool.At(Unsafe.ReadUnaligned<int>(in _byte));
            _left = SliceSizes[_level] - LinkSize;
        }
    }
}
