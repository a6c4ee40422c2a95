using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MscText.Lucene;

/// <summary>
/// Unpacks the 128 values of a block, which follow each other from the highest bit of the first byte on. Eight values take as many bytes
/// as one has bits, so that eight at once are fetched by one shuffle of bytes and two shifts (Lemire and Boytsov, <i>Decoding billions of
/// integers per second through vectorization</i>, 2015, describe the method).
/// </summary>
internal static unsafe class BlockUnpacker
{
    /// <summary>So many bytes behind the block are read, and not used.</summary>
    public const int ReadsBehind = 16;

    /// <summary>With more bits a value may lie in five bytes.</summary>
    private const int MaxShuffledBits = 25;

    // For every width: 32 bytes that say where each byte of the eight values comes from, and 8 shifts.
    private static readonly byte[] Shuffles = new byte[(MaxShuffledBits + 1) * 32];
    private static readonly uint[] Shifts = new uint[(MaxShuffledBits + 1) * 8];

    static BlockUnpacker()
    {
        for (int bits = 1; bits <= MaxShuffledBits; bits++)
        {
            int upperStart = UpperStart(bits);
            for (int value = 0; value < 8; value++)
            {
                int first = (value * bits) >> 3;
                for (int i = 0; i < 4; i++)
                {
                    // The highest byte comes first in the file and last in the register.
                    Shuffles[(bits * 32) + (value * 4) + 3 - i] = (byte)(first + i - (value < 4 ? 0 : upperStart));
                }

                Shifts[(bits * 8) + value] = (uint)((value * bits) & 7);
            }
        }
    }

    public static void Unpack(byte* data, Span<int> values, int bits)
    {
        if (Avx2.IsSupported && bits <= MaxShuffledBits)
        {
            UnpackShuffled(data, values, bits);
        }
        else
        {
            UnpackEach(data, values, bits);
        }
    }

    /// <summary>Turns distances into document numbers.</summary>
    /// <param name="values">The distances; document numbers afterwards.</param>
    /// <param name="before">The document before the first.</param>
    /// <returns>All bits that are set in any distance.</returns>
    public static int AddUp(Span<int> values, int before)
    {
        int i = 0;
        Vector128<int> carry = Vector128.Create(before);
        Vector128<int> all = Vector128<int>.Zero;
        ref int target = ref MemoryMarshal.GetReference(values);
        for (; i + 4 <= values.Length; i += 4)
        {
            // Indexes out of range give 0.
            Vector128<int> x = Vector128.LoadUnsafe(ref target, (nuint)i);
            all |= x;
            x += Vector128.Shuffle(x, Vector128.Create(4, 0, 1, 2));
            x += Vector128.Shuffle(x, Vector128.Create(4, 4, 0, 1));
            x += carry;
            x.StoreUnsafe(ref target, (nuint)i);
            carry = Vector128.Shuffle(x, Vector128.Create(3, 3, 3, 3));
        }

        all |= Vector128.Shuffle(all, Vector128.Create(2, 3, 0, 1));
        int bits = all[0] | all[1];
        int doc = carry[0];
        for (; i < values.Length; i++)
        {
            bits |= values[i];
            doc += values[i];
            values[i] = doc;
        }

        return bits;
    }

    private static int UpperStart(int bits) => (4 * bits) >> 3;

    private static void UnpackShuffled(byte* data, Span<int> values, int bits)
    {
        Vector256<byte> shuffle = Vector256.LoadUnsafe(ref Shuffles[bits * 32]);
        Vector256<uint> shift = Vector256.LoadUnsafe(ref Shifts[bits * 8]);
        int upper = UpperStart(bits);
        int drop = 32 - bits;
        ref uint target = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(values));
        for (nuint i = 0; i < ForUtil.BlockSize; i += 8, data += bits)
        {
            Vector256<byte> bytes = Vector256.Create(Vector128.Load(data), Vector128.Load(data + upper));
            Vector256<uint> words = Avx2.Shuffle(bytes, shuffle).AsUInt32();
            (Avx2.ShiftLeftLogicalVariable(words, shift) >>> drop).StoreUnsafe(ref target, i);
        }
    }

    private static void UnpackEach(byte* data, Span<int> values, int bits)
    {
        int shift = 64 - bits;
        int bit = 0;
        for (int i = 0; i < values.Length; i++, bit += bits)
        {
            ulong word = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ulong>(data + (bit >> 3)));
            values[i] = (int)((word << (bit & 7)) >> shift);
        }
    }
}
