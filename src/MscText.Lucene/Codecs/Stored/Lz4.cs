using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MscText.Lucene;

/// <summary>The LZ4 block format (Yann Collet), as Lucene's "fast" stored fields use it.</summary>
internal sealed class Lz4
{
    private const int HashBits = 13;
    private const int MinMatch = 4;
    private const int LastLiterals = 5;
    private const int CopySize = 16;

    // The last sixteen bits of positions: as far as a match can be away.
    private readonly ushort[] _table = new ushort[1 << HashBits];

    public void Compress(ReadOnlySpan<byte> input, DataOutput output)
    {
        // What cannot be compressed grows by a byte in 255; copies of literals are in whole registers.
        Span<byte> target = output.Reserve(checked(input.Length + (input.Length / 255) + 16 + CopySize));
        output.Advance(Compress(input, ref MemoryMarshal.GetReference(target)));
    }

    /// <summary>Decompresses until a number of bytes is there.</summary>
    /// <param name="reader">The compressed bytes; stands behind what was read afterwards.</param>
    /// <param name="target">Where to; at least <paramref name="length"/> bytes.</param>
    /// <param name="length">How many bytes are wanted. What follows in the last sequence may be written up to the end of the target.</param>
    public static void Decompress(ref ByteReader reader, Span<byte> target, int length)
    {
        // Stretches are short: most fit into a register, whose other bytes are overwritten by what follows.
        ref byte start = ref MemoryMarshal.GetReference(target);
        int position = 0;
        do
        {
            int token = reader.ReadByte();
            int literals = token >> 4;
            if (literals == 15)
            {
                literals += ReadLength(ref reader);
            }

            if (literals > target.Length - position)
            {
                throw Damaged(reader);
            }

            bool fits = literals <= CopySize && target.Length - position >= CopySize && reader.Remaining >= CopySize;
            ReadOnlySpan<byte> read = reader.ReadSpan(literals);
            if (fits)
            {
                Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(read)).StoreUnsafe(ref start, (nuint)position);
            }
            else
            {
                read.CopyTo(target[position..]);
            }

            position += literals;
            if (position >= length)
            {
                return;
            }

            int distance = reader.ReadByte();
            distance |= reader.ReadByte() << 8;
            int match = token & 15;
            if (match == 15)
            {
                match += ReadLength(ref reader);
            }

            match += MinMatch;
            if (distance == 0 || distance > position)
            {
                throw Damaged(reader);
            }

            // A document that ends inside a match needs no more of it.
            match = Math.Min(match, target.Length - position);
            if (distance >= CopySize && target.Length - position >= match + CopySize)
            {
                for (int i = 0; i < match; i += CopySize)
                {
                    Vector128.LoadUnsafe(ref start, (nuint)(position - distance + i)).StoreUnsafe(ref start, (nuint)(position + i));
                }
            }
            else if (distance >= match)
            {
                target.Slice(position - distance, match).CopyTo(target[position..]);
            }
            else
            {
                for (int i = 0; i < match; i++)
                {
                    target[position + i] = target[position + i - distance];
                }
            }

            position += match;
        }
        while (position < length);
    }

    private static CorruptIndexException Damaged(in ByteReader reader) =>
        new("compressed stored fields are damaged", reader.Name, reader.Position);

    private static int ReadLength(ref ByteReader reader)
    {
        int length = 0;
        byte b;
        do
        {
            b = reader.ReadByte();
            length += b;
        }
        while (b == 255);

        return length;
    }

    /// <summary>Compresses into memory that is large enough, and gives the number of bytes.</summary>
    private int Compress(ReadOnlySpan<byte> bytes, ref byte target)
    {
        ref byte input = ref MemoryMarshal.GetReference(bytes);
        ref byte start = ref target;
        int anchor = 0;
        if (bytes.Length > LastLiterals + MinMatch + MinMatch)
        {
            Array.Clear(_table);
            int limit = bytes.Length - LastLiterals;
            int lastStart = limit - MinMatch;
            int misses = 0;
            for (int position = 1; position < lastStart;)
            {
                uint word = Word(ref input, position);
                ref ushort slot = ref Slot(word);
                int candidate = position - (ushort)(position - slot);
                slot = (ushort)position;
                if (candidate == position || Word(ref input, candidate) != word)
                {
                    // Text that has not matched for long is skimmed.
                    position += 1 + (misses++ >> 6);
                    continue;
                }

                misses = 0;
                int end = position + MinMatch + CommonLength(ref input, candidate + MinMatch, position + MinMatch, limit);
                int distance = position - candidate;
                while (position > anchor && position > distance
                    && Unsafe.Add(ref input, position - 1) == Unsafe.Add(ref input, position - distance - 1))
                {
                    position--;
                }

                target = ref WriteLiterals(ref input, bytes.Length, anchor, position, Math.Min(end - position - MinMatch, 15), ref target);
                target = (byte)distance;
                Unsafe.Add(ref target, 1) = (byte)(distance >> 8);
                target = ref Unsafe.Add(ref target, 2);
                if (end - position >= MinMatch + 15)
                {
                    target = ref WriteLength(end - position - MinMatch - 15, ref target);
                }

                position = end;
                anchor = end;

                // The next text is likely to go on as this one did.
                Slot(Word(ref input, end - 2)) = (ushort)(end - 2);
            }
        }

        target = ref WriteLiterals(ref input, bytes.Length, anchor, bytes.Length, 0, ref target);
        return (int)Unsafe.ByteOffset(ref start, ref target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ushort Slot(uint word) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_table), (nint)((word * 2654435761u) >>> (32 - HashBits)));

    /// <summary>Writes a token with the literals before a match, and gives the byte behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte WriteLiterals(ref byte input, int length, int start, int end, int low, ref byte target)
    {
        int count = end - start;
        target = (byte)((Math.Min(count, 15) << 4) | low);
        target = ref Unsafe.Add(ref target, 1);
        if (count >= 15)
        {
            target = ref WriteLength(count - 15, ref target);
        }

        if (count <= CopySize && start + CopySize <= length)
        {
            Vector128.LoadUnsafe(ref input, (nuint)start).StoreUnsafe(ref target);
        }
        else
        {
            Unsafe.CopyBlockUnaligned(ref target, ref Unsafe.Add(ref input, start), (uint)count);
        }

        return ref Unsafe.Add(ref target, count);
    }

    private static ref byte WriteLength(int length, ref byte target)
    {
        for (; length >= 255; length -= 255)
        {
            target = 255;
            target = ref Unsafe.Add(ref target, 1);
        }

        target = (byte)length;
        return ref Unsafe.Add(ref target, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Word(ref byte input, int position) => Unsafe.ReadUnaligned<uint>(in Unsafe.Add(ref input, position));

    private static int CommonLength(ref byte input, int first, int second, int limit)
    {
        int start = second;
        for (; second + 8 <= limit; first += 8, second += 8)
        {
            ulong difference = Unsafe.ReadUnaligned<ulong>(in Unsafe.Add(ref input, first))
                ^ Unsafe.ReadUnaligned<ulong>(in Unsafe.Add(ref input, second));
            if (difference != 0)
            {
                int zeros = BitConverter.IsLittleEndian ? BitOperations.TrailingZeroCount(difference) : BitOperations.LeadingZeroCount(difference);
                return second - start + (zeros >> 3);
            }
        }

        while (second < limit && Unsafe.Add(ref input, first) == Unsafe.Add(ref input, second))
        {
            first++;
            second++;
        }

        return second - start;
    }
}
