namespace MscText.Lucene.Tests.Codecs;

public class ForUtilTests
{
    [Fact]
    public void Blocks_of_every_width_are_given_back_and_skipped()
    {
        Random random = new(2);
        for (int bits = 0; bits <= 31; bits++)
        {
            int[] first = Block(random, bits);
            int[] second = Block(random, bits);
            using IndexInput input = PackedIntsTests.Written(o =>
            {
                ForUtil.WriteHeader(o);
                ForUtil.WriteBlock(o, first);
                ForUtil.WriteBlock(o, first);
                ForUtil.WriteBlock(o, second);
            });
            ByteReader reader = input.Reader();
            ForUtil util = new(ref reader);
            int[] actual = new int[ForUtil.BlockSize];
            util.ReadBlock(ref reader, actual);
            Assert.Equal(first, actual);
            ForUtil.SkipBlock(ref reader);
            util.ReadBlock(ref reader, actual);
            Assert.Equal(second, actual);
            Assert.Equal(CodecFile.ContentEnd(input), reader.Position);
        }
    }

    [Fact]
    public void Packed_blocks_are_the_bits_one_after_the_other()
    {
        Random random = new(3);
        for (int bits = 1; bits <= 31; bits++)
        {
            int[] values = Block(random, bits);
            byte[] expected = new byte[bits * ForUtil.BlockSize / 8];
            for (int bit = 0; bit < bits * ForUtil.BlockSize; bit++)
            {
                int value = values[bit / bits] >> (bits - 1 - (bit % bits));
                expected[bit / 8] |= (byte)((value & 1) << (7 - (bit % 8)));
            }

            byte[] actual = new byte[expected.Length];
            ForUtil.Pack(values, bits, actual);
            Assert.Equal(expected, actual);
        }
    }

    private static int[] Block(Random random, int bits)
    {
        int[] values = new int[ForUtil.BlockSize];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (int)random.NextInt64(1L << bits);
        }

        return values;
    }
}
