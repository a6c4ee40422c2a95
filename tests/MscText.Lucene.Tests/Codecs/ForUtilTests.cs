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
