using System.Numerics;
using System.Runtime.CompilerServices;

namespace MscText.Lucene;

/// <summary>The LZ4 block format (Yann Collet), as Lucene's "fast" stored fields use it.</summary>
internal sealed class Lz4
{
    private const int HashBits = 13;
    private const int MinMatch = 4;
    private const int LastLiterals = 5;

    // The last sixteen bits of positions: as far as a match can be away.
    private readonly ushort[] _table = new ushort[1 << HashBits];

    public void Compress(ReadOnlySpan<byte> input, DataOutput output)
    {
        int anchor = 0;
        if (input.Length > LastLiterals + MinMatch + MinMatch)
        {
            Array.Clear(_table);
            int limit = input.Length - LastLiterals;
            int lastStart = limit - MinMatch;
            int misses = 0;
            for (int position = 1; position < lastStart;)
            {
                uint word = Word(input, position);
                ref ushort slot = ref _table[(word * 2654435761u) >>> (32 - HashBits)];
                int candidate = position - (ushort)(position - slot);
                slot = (ushort)position;
                if (candidate == position || Word(input, candidate) != word)
                {
                    // Text that has not matched for long is skimmed.
                    position += 1 + (misses++ >> 6);
                    continue;
                }

                misses = 0;
                int length = MinMatch + CommonLength(input, candidate + MinMatch, position + MinMatch, limit);
                while (position > anchor && candidate > 0 && input[position - 1] == input[candidate - 1])
                {
                    position--;
                    candidate--;
                    length++;
                }

                WriteSequence(input[anchor..position], position - candidate, length, output);
                position += length;
                anchor = position;
            }
        }

        WriteLiterals(input[anchor..], 0, output);
    }

    /// <summary>Decompresses until a number of bytes is there.</summary>
    /// <param name="reader">The compressed bytes; stands behind what was read afterwards.</param>
    /// <param name="target">Where to; at least <paramref name="length"/> bytes.</param>
    /// <param name="length">How many bytes are wanted. What follows in the last sequence may be written up to the end of the target.</param>
    public static void Decompress(ref ByteReader reader, Span<byte> target, int length)
    {
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

            reader.ReadSpan(literals).CopyTo(target[position..]);
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
            if (distance >= match)
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

    private static void WriteSequence(ReadOnlySpan<byte> literals, int distance, int match, DataOutput output)
    {
        WriteLiterals(literals, Math.Min(match - MinMatch, 15), output);
        output.WriteByte((byte)distance);
        output.WriteByte((byte)(distance >> 8));
        if (match >= MinMatch + 15)
        {
            WriteLength(match - MinMatch - 15, output);
        }
    }

    private static void WriteLiterals(ReadOnlySpan<byte> literals, int low, DataOutput output)
    {
        output.WriteByte((byte)((Math.Min(literals.Length, 15) << 4) | low));
        if (literals.Length >= 15)
        {
            WriteLength(literals.Length - 15, output);
        }

        output.WriteBytes(literals);
    }

    private static void WriteLength(int length, DataOutput output)
    {
        for (; length >= 255; length -= 255)
        {
            output.WriteByte(255);
        }

        output.WriteByte((byte)length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Word(ReadOnlySpan<byte> input, int position) =>
        Unsafe.ReadUnaligned<uint>(in input[position]);

    private static int CommonLength(ReadOnlySpan<byte> input, int first, int second, int limit)
    {
        int start = second;
        while (second + 8 <= limit)
        {
            ulong difference = Unsafe.ReadUnaligned<ulong>(in input[first]) ^ Unsafe.ReadUnaligned<ulong>(in input[second]);
            if (difference != 0)
            {
                int zeros = BitConverter.IsLittleEndian ? BitOperations.TrailingZeroCount(difference) : BitOperations.LeadingZeroCount(difference);
                return second - start + (zeros >> 3);
            }

            first += 8;
            second += 8;
        }

        while (second < limit && input[first] == input[second])
        {
            first++;
            second++;
        }

        return second - start;
    }
}
