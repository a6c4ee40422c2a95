using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ArmCrc32 = System.Runtime.Intrinsics.Arm.Crc32;

namespace MscText.Lucene;

/// <summary>
/// CRC-32 as in IEEE 802.3 (reflected polynomial 0xEDB88320), the checksum of Lucene's file footers. By carry-less multiplication
/// (Gopal and others, <i>Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction</i>, Intel 2009) or ARM's own
/// instruction where the processor has one of them; else eight bytes a step by the "slicing" method of Kounavis and Berry, <i>A
/// Systematic Approach to Building High Performance Software-based CRC Generators</i> (2005).
/// </summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320u;

    /// <summary>The fewest bytes that are folded: four registers.</summary>
    private const int FoldedBytes = 64;

    private static readonly uint[] Tables = BuildTables();

    // x^n modulo the polynomial, in reflected bits, for the distances of folding by four registers and by one.
    private static readonly Vector128<ulong> FoldBy4 = Vector128.Create(PowerOfX((4 * 128) + 32), PowerOfX((4 * 128) - 32));
    private static readonly Vector128<ulong> FoldBy1 = Vector128.Create(PowerOfX(128 + 32), PowerOfX(128 - 32));

    /// <summary>The checksum of a text continued by more bytes; start with 0.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        if (ArmCrc32.Arm64.IsSupported)
        {
            crc = AppendArm(crc, ref bytes);
        }
        else if (Pclmulqdq.IsSupported && BitConverter.IsLittleEndian && bytes.Length >= FoldedBytes)
        {
            Vector128<byte> rest = Fold(crc, ref bytes);

            // What is left of the folded text has the checksum of all of it.
            Span<byte> last = stackalloc byte[Vector128<byte>.Count];
            rest.CopyTo(last);
            crc = AppendByTables(0, last);
        }

        return ~AppendByTables(crc, bytes);
    }

    /// <summary>Without special instructions. The register is neither complemented before nor after.</summary>
    internal static uint AppendByTables(uint crc, ReadOnlySpan<byte> bytes)
    {
        uint[] t = Tables;
        while (bytes.Length >= 8)
        {
            uint low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            uint high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = t[(7 * 256) + (byte)low] ^ t[(6 * 256) + (byte)(low >> 8)]
                ^ t[(5 * 256) + (byte)(low >> 16)] ^ t[(4 * 256) + (int)(low >> 24)]
                ^ t[(3 * 256) + (byte)high] ^ t[(2 * 256) + (byte)(high >> 8)]
                ^ t[256 + (byte)(high >> 16)] ^ t[(int)(high >> 24)];
            bytes = bytes[8..];
        }

        foreach (byte b in bytes)
        {
            crc = t[(byte)(crc ^ b)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint AppendArm(uint crc, ref ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            crc = ArmCrc32.Arm64.ComputeCrc32(crc, word);
        }

        bytes = bytes[(words.Length * sizeof(ulong))..];
        return crc;
    }

    /// <summary>Reduces all whole registers of 16 bytes to one of the same remainder; the bytes behind them are left.</summary>
    private static Vector128<byte> Fold(uint crc, ref ReadOnlySpan<byte> bytes)
    {
        ref byte start = ref MemoryMarshal.GetReference(bytes);
        Vector128<ulong> a = Load(ref start, 0) ^ Vector128.CreateScalar((ulong)crc);
        Vector128<ulong> b = Load(ref start, 16);
        Vector128<ulong> c = Load(ref start, 32);
        Vector128<ulong> d = Load(ref start, 48);
        int position = FoldedBytes;
        for (; position + FoldedBytes <= bytes.Length; position += FoldedBytes)
        {
            a = Step(a, FoldBy4) ^ Load(ref start, position);
            b = Step(b, FoldBy4) ^ Load(ref start, position + 16);
            c = Step(c, FoldBy4) ^ Load(ref start, position + 32);
            d = Step(d, FoldBy4) ^ Load(ref start, position + 48);
        }

        a = Step(a, FoldBy1) ^ b;
        a = Step(a, FoldBy1) ^ c;
        a = Step(a, FoldBy1) ^ d;
        for (; position + 16 <= bytes.Length; position += 16)
        {
            a = Step(a, FoldBy1) ^ Load(ref start, position);
        }

        bytes = bytes[position..];
        return a.AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Load(ref byte start, int position) => Vector128.LoadUnsafe(ref start, (nuint)position).AsUInt64();

    /// <summary>Moves a register over a distance: each half times the power of x that the distance is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Step(Vector128<ulong> value, Vector128<ulong> powers) =>
        Pclmulqdq.CarrylessMultiply(value, powers, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, powers, 0x11);

    /// <summary>x to a power modulo the polynomial, with the highest power in bit 0 of 33 bits.</summary>
    private static ulong PowerOfX(int power)
    {
        uint value = 1u << 31;
        for (int i = 0; i < power; i++)
        {
            value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
        }

        // A product of two reflected numbers of 64 bits comes out one bit too low.
        return (ulong)value << 1;
    }

    private static uint[] BuildTables()
    {
        uint[] tables = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
            }

            tables[i] = value;
        }

        for (int i = 256; i < tables.Length; i++)
        {
            uint previous = tables[i - 256];
            tables[i] = tables[(byte)previous] ^ (previous >> 8);
        }

        return tables;
    }
}
