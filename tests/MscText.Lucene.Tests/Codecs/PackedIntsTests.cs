namespace MscText.Lucene.Tests.Codecs;

public class PackedIntsTests
{
    [Fact]
    public void Every_width_gives_back_what_was_written()
    {
        Random random = new(1);
        for (int bits = 1; bits <= 64; bits++)
        {
            long[] values = new long[random.Next(1, 300)];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = bits == 64 ? random.NextInt64(long.MinValue, long.MaxValue) : random.NextInt64(1L << Math.Min(bits, 62));
            }

            using IndexInput input = Written(o => PackedInts.Write(o, values, bits));
            ByteReader reader = input.Reader();
            PackedReader packed = new(ref reader, values.Length, bits);
            for (int i = 0; i < values.Length; i++)
            {
                Assert.Equal(values[i], packed[i]);
            }

            Assert.Equal(PackedInts.ByteCount(values.Length, bits), reader.Position);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void Block_packed_values_keep_extremes_and_constants(int count)
    {
        Random random = new(count);
        foreach (Func<int, long> make in new Func<int, long>[]
                 {
                     _ => 42, i => -i, i => i % 2 == 0 ? long.MinValue : long.MaxValue, _ => random.NextInt64(), i => 1_000_000 + (i % 7),
                 })
        {
            long[] values = [.. Enumerable.Range(0, count).Select(make)];
            using IndexInput input = Written(o =>
            {
                BlockPackedWriter writer = new(o, 64);
                Array.ForEach(values, writer.Add);
                writer.Finish();
            });
            ByteReader reader = input.Reader();
            BlockPackedReader packed = new(ref reader, 64, count);
            Assert.Equal(values, Enumerable.Range(0, count).Select(i => packed[i]));
        }
    }

    [Fact]
    public void Growing_sequences_are_given_back()
    {
        Random random = new(5);
        long[] values = new long[1000];
        for (int i = 1; i < values.Length; i++)
        {
            values[i] = values[i - 1] + random.Next(10_000);
        }

        using IndexInput input = Written(o =>
        {
            MonotonicWriter writer = new(o, 256);
            Array.ForEach(values, writer.Add);
            writer.Finish();
        });
        ByteReader reader = input.Reader();
        MonotonicReader monotonic = new(ref reader, 256, values.Length);
        Assert.Equal(values, Enumerable.Range(0, values.Length).Select(i => monotonic[i]));
    }

    internal static IndexInput Written(Action<DataOutput> write)
    {
        InMemoryDirectory directory = new();
        using (IndexOutput output = directory.CreateOutput("x"))
        {
            write(output);
            CodecFile.WriteFooter(output);
        }

        return directory.OpenInput("x");
    }
}
