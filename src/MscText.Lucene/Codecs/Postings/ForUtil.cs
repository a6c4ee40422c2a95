using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MscText.Lucene;

/// <summary>
/// Blocks of 128 integers that are not negative, all in the bits that the largest needs ("frame of reference" of Lucene 4.1). A block
/// starts with its number of bits; 0 means that all values are equal to the variable-length integer that follows.
/// </summary>
internal sealed class ForUtil
{
    public const int BlockSize = 128;

    /// <summary>Where single blocks are used: values do not cross 64-bit words and the first is in the lowest bits.</summary>
    private readonly bool[] _singleBlock = new bool[33];

    /// <summary>Reads which formats the file's blocks have, from its header.</summary>
    public ForUtil(ref ByteReader reader)
    {
        PackedInts.CheckVersion(reader.ReadVInt32(), reader);
        for (int bits = 1; bits <= 32; bits++)
        {
            int code = reader.ReadVInt32();
            int format = code >> 5;
            if ((code & 31) + 1 != bits || format > 1 || (format == 1 && 64 % bits != 0))
            {
                throw new IndexVersionException(
                    $"Index file '{reader.Name}' packs {bits}-bit blocks in a way this library does not read. "
                    + "Write the index with Lucene's default codec.");
            }

            _singleBlock[bits] = format == 1;
        }
    }

    public static void WriteHeader(DataOutput output)
    {
        output.WriteVInt32(PackedInts.Version);
        for (int bits = 1; bits <= 32; bits++)
        {
            output.WriteVInt32(bits - 1);
        }
    }

    public static void WriteBlock(DataOutput output, ReadOnlySpan<int> values)
    {
        values = values[..BlockSize];
        if (!values.ContainsAnyExcept(values[0]))
        {
            output.WriteByte(0);
            output.WriteVInt32(values[0]);
            return;
        }

        int bits = BitsOf(values);
        output.WriteByte((byte)bits);
        Span<byte> target = output.Reserve(bits * (BlockSize / 8));
        Pack(values, bits, target);
        output.Advance(bits * (BlockSize / 8));
    }

    private static int BitsOf(ReadOnlySpan<int> values)
    {
        Vector256<int> all = default;
        for (int i = 0; i < BlockSize; i += Vector256<int>.Count)
        {
            all |= Vector256.Create(values[i..]);
        }

        Vector128<int> half = all.GetLower() | all.GetUpper();
        ulong both = half.AsUInt64()[0] | half.AsUInt64()[1];
        return 32 - BitOperations.LeadingZeroCount((uint)both | (uint)(both >> 32));
    }

    /// <summary>Packs values, the first into the highest bits: first pairs into words, as often as they fit, then words into the bytes.</summary>
    internal static void Pack(ReadOnlySpan<int> values, int bits, Span<byte> target)
    {
        Span<ulong> words = stackalloc ulong[BlockSize / 2];
        Vector256<ulong> low = Vector256.Create((ulong)uint.MaxValue);
        for (int i = 0; i < words.Length; i += Vector256<ulong>.Count)
        {
            Vector256<ulong> pairs = Vector256.Create(values[(2 * i)..]).AsUInt64();
            Vector256<ulong> first = BitConverter.IsLittleEndian ? pairs & low : pairs >>> 32;
            Vector256<ulong> second = BitConverter.IsLittleEndian ? pairs >>> 32 : pairs & low;
            ((first << bits) | second).CopyTo(words[i..]);
        }

        int width = 2 * bits;
        for (; width <= 32; width *= 2)
        {
            for (int i = 0; i < words.Length / 2; i++)
            {
                words[i] = (words[2 * i] << width) | words[(2 * i) + 1];
            }

            words = words[..(words.Length / 2)];
        }

        if (width == 64)
        {
            for (int i = 0; i < words.Length; i++)
            {
                BinaryPrimitives.WriteUInt64BigEndian(target[(8 * i)..], words[i]);
            }

            return;
        }

        ulong pending = 0;
        int free = 64;
        int position = 0;
        foreach (ulong word in words)
        {
            if (width <= free)
            {
                free -= width;
                pending |= word << free;
            }
            else
            {
                int rest = width - free;
                BinaryPrimitives.WriteUInt64BigEndian(target[position..], pending | (word >>> rest));
                position += 8;
                free = 64 - rest;
                pending = word << free;
            }
        }

        // 128 values of any width end at a 64-bit boundary.
        BinaryPrimitives.WriteUInt64BigEndian(target[position..], pending);
    }

    public unsafe void ReadBlock(ref ByteReader reader, int[] values)
    {
        int bits = reader.ReadByte();
        if (bits == 0)
        {
            values.AsSpan(0, BlockSize).Fill(reader.ReadVInt32());
            return;
        }

        CheckBits(bits, reader);
        int length = bits * (BlockSize / 8);

        // Reading goes on in steps of 16 bytes: there are as many behind every block, since files end with a footer.
        reader.Need(length + BlockUnpacker.ReadsBehind);
        byte* data = reader.Current;
        if (_singleBlock[bits])
        {
            ReadSingleBlocks(data, values, bits);
        }
        else
        {
            BlockUnpacker.Unpack(data, values.AsSpan(0, BlockSize), bits);
        }

        reader.Skip(length);
    }

    public static void SkipBlock(ref ByteReader reader)
    {
        int bits = reader.ReadByte();
        if (bits == 0)
        {
            reader.ReadVInt32();
        }
        else
        {
            CheckBits(bits, reader);
            reader.Skip(bits * (BlockSize / 8));
        }
    }

    private static unsafe void ReadSingleBlocks(byte* data, int[] values, int bits)
    {
        int each = 64 / bits;
        ulong mask = (1UL << bits) - 1;
        for (int i = 0; i < BlockSize; data += 8)
        {
            ulong word = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ulong>(data));
            for (int j = 0; j < each; j++, word >>= bits)
            {
                values[i++] = (int)(word & mask);
            }
        }
    }

    private static void CheckBits(int bits, in ByteReader reader)
    {
        if (bits > 32)
        {
            throw new CorruptIndexException($"a block claims {bits} bits a value", reader.Name, reader.Position - 1);
        }
    }
}
