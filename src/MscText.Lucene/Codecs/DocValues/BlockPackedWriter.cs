namespace MscText.Lucene;

/// <summary>Lucene's block-packed integers: blocks with an own minimum and an own number of bits.</summary>
internal sealed class BlockPackedWriter(DataOutput output, int blockSize) : PackedBlockWriter(blockSize)
{
    protected override void WriteBlock(Span<long> values)
    {
        long minimum = long.MaxValue;
        long maximum = long.MinValue;
        foreach (long value in values)
        {
            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
        }

        long range = unchecked(maximum - minimum);
        int bits = range < 0 ? 64 : range == 0 ? 0 : PackedInts.BitsRequired(range);
        if (bits == 64)
        {
            minimum = 0;
        }
        else if (minimum > 0)
        {
            // The smallest minimum that needs no more bits: it is written in fewer bytes.
            minimum = Math.Max(0, maximum - (bits == 0 ? 0 : (1L << bits) - 1));
        }

        output.WriteByte((byte)((bits << 1) | (minimum == 0 ? 1 : 0)));
        if (minimum != 0)
        {
            output.WriteVInt64(PackedInts.ZigZagEncode(minimum) - 1);
        }

        if (bits > 0)
        {
            foreach (ref long value in values)
            {
                value = unchecked(value - minimum);
            }

            PackedInts.Write(output, values, bits);
        }
    }
}
