namespace MscText.Lucene;

/// <summary>
/// Lucene 4's norm byte: <c>1 / sqrt(length)</c> as a float with three bits of mantissa and a zero exponent of 15 ("SmallFloat 315").
/// </summary>
internal static class NormEncoding
{
    private const int DroppedBits = 24 - 3;
    private const int Offset = (63 - 15) << 3;

    private static readonly float[] Lengths = BuildLengths();
    private static readonly int[] Shortest = BuildShortest();

    /// <summary>The norm of a field of so many tokens.</summary>
    public static byte Encode(int length)
    {
        int bits = BitConverter.SingleToInt32Bits(1f / (float)Math.Sqrt(length));
        int small = bits >> DroppedBits;
        if (small <= Offset)
        {
            return bits <= 0 ? (byte)0 : (byte)1;
        }

        return small >= Offset + 0x100 ? (byte)0xFF : (byte)(small - Offset);
    }

    /// <summary>The length that a norm stands for.</summary>
    public static float LengthOf(byte norm) => Lengths[norm];

    /// <summary>The shortest field that has this norm or, where none has it, a smaller one.</summary>
    public static int ShortestOf(byte norm) => Shortest[norm];

    private static float[] BuildLengths()
    {
        float[] lengths = new float[256];
        for (int i = 0; i < lengths.Length; i++)
        {
            float value = i == 0 ? 0f : BitConverter.Int32BitsToSingle((i << DroppedBits) + ((63 - 15) << 24));
            lengths[i] = 1f / (value * value);
        }

        return lengths;
    }

    private static int[] BuildShortest()
    {
        int[] shortest = new int[256];
        for (int i = 0; i < shortest.Length; i++)
        {
            int low = 1;
            int high = int.MaxValue;
            while (low < high)
            {
                int middle = low + ((high - low) / 2);
                if (Encode(middle) <= i)
                {
                    high = middle;
                }
                else
                {
                    low = middle + 1;
                }
            }

            shortest[i] = low;
        }

        return shortest;
    }
}
