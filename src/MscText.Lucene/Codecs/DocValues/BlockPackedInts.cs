namespace MscText.Lucene;

/// <summary>What <see cref="BlockPackedWriter"/> wrote, read from its start to its end.</summary>
internal static class BlockPackedInts
{
    /// <summary>Reads 32-bit integers at the reader's position and moves the reader behind them.</summary>
    public static int[] Read(ref ByteReader reader, long count, int blockSize)
    {
        BlockPackedReader.CheckBlockSize(blockSize, count, reader);
        int[] values = new int[count];
        for (int start = 0; start < values.Length; start += blockSize)
        {
            int token = reader.ReadByte();
            int minimum = (token & 1) == 0 ? (int)PackedInts.ZigZagDecode(reader.ReadVInt64() + 1) : 0;
            Span<int> block = values.AsSpan(start, Math.Min(blockSize, values.Length - start));
            if (token >> 1 == 0)
            {
                block.Fill(minimum);
                continue;
            }

            PackedReader packed = new(ref reader, block.Length, token >> 1);
            for (int i = 0; i < block.Length; i++)
            {
                block[i] = unchecked(minimum + (int)packed[i]);
            }
        }

        return values;
    }
}
