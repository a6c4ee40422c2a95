namespace MscText.Lucene;

/// <summary>Lucene's packed integers for sequences that grow: the difference to the straight line through a block.</summary>
internal sealed class MonotonicWriter(DataOutput output, int blockSize) : PackedBlockWriter(blockSize)
{
    protected override void WriteBlock(Span<long> values)
    {
        long minimum = values[0];
        float average = values.Length == 1 ? 0f : (float)(values[^1] - minimum) / (values.Length - 1);
        long maximum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = PackedInts.ZigZagEncode(values[i] - minimum - MonotonicReader.Expected(average, i));
            maximum = Math.Max(maximum, values[i]);
        }

        output.WriteVInt64(minimum);
        output.WriteInt32(BitConverter.SingleToInt32Bits(average));
        if (maximum == 0)
        {
            output.WriteVInt32(0);
        }
        else
        {
            int bits = PackedInts.BitsRequired(maximum);
            output.WriteVInt32(bits);
            PackedInts.Write(output, values, bits);
        }
    }
}
