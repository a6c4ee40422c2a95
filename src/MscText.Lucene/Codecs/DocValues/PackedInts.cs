using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace MscText.Lucene;

/// <summary>
/// Lucene's PACKED integers: every value in the same number of bits, one after the other from the highest bit of the first byte on.
/// </summary>
internal static class PackedInts
{
    /// <summary>The version written: bytes are aligned, longs are not.</summary>
    public const int Version = 1;

    /// <summary>The bits that a value that is not negative needs; at least 1.</summary>
    public static int BitsRequired(long maximum) => Math.Max(1, 64 - BitOperations.LeadingZeroCount((ulong)maximum));

    public static long ByteCount(long count, int bitsPerValue) => ((count * bitsPerValue) + 7) / 8;

    /// <summary>Checks the version of packed integers. Lucene 4.9 changed growing sequences only (version 2).</summary>
    public static void CheckVersion(int version, in ByteReader reader, int maximum = Version + 1)
    {
        if (version < Version || version > maximum)
        {
            throw new IndexVersionException(
                $"Index file '{reader.Name}' has packed integers of version {version}; versions {Version} to {maximum} are read here. "
                + "Build the index again.");
        }
    }

    public static void Write(DataOutput output, ReadOnlySpan<long> values, int bitsPerValue)
    {
        ulong pending = 0;
        int free = 64;
        foreach (long value in values)
        {
            if (bitsPerValue <= free)
            {
                free -= bitsPerValue;
                pending |= (ulong)value << free;
                if (free == 0)
                {
                    output.WriteInt64((long)pending);
                    pending = 0;
                    free = 64;
                }
            }
            else
            {
                int rest = bitsPerValue - free;
                output.WriteInt64((long)(pending | ((ulong)value >> rest)));
                free = 64 - rest;
                pending = (ulong)value << free;
            }
        }

        for (; free < 64; free += 8)
        {
            output.WriteByte((byte)(pending >> 56));
            pending <<= 8;
        }
    }

    /// <summary>The value at an index of packed integers in memory. The eight bytes after the last value must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe long Get(byte* data, long index, int bitsPerValue)
    {
        long bit = index * bitsPerValue;
        byte* at = data + (bit >> 3);
        int skip = (int)(bit & 7);
        ulong word = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ulong>(at)) << skip;
        if (skip + bitsPerValue > 64)
        {
            word |= (ulong)at[8] >> (8 - skip);
        }

        return (long)(word >> (64 - bitsPerValue));
    }

    public static long ZigZagEncode(long value) => (value >> 63) ^ (value << 1);

    public static long ZigZagDecode(long value) => (long)((ulong)value >> 1) ^ -(value & 1);
}
