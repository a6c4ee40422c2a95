namespace MscText.Lucene.Tests.Codecs;

public class FstTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 20)]
    [InlineData(3, 500)]
    [InlineData(4, 5000)]
    public void The_longest_known_prefix_and_its_output_are_found(int seed, int count)
    {
        Random random = new(seed);
        SortedDictionary<byte[], byte[]> entries = new(ByteArrayComparer.Instance);
        for (int i = 0; i < count; i++)
        {
            // Few letters make long common prefixes; some nodes get all 256 labels.
            byte[] key = new byte[random.Next(0, 7)];
            for (int k = 0; k < key.Length; k++)
            {
                key[k] = (byte)(k == 0 ? random.Next(256) : random.Next(4) * 60);
            }

            byte[] output = new byte[random.Next(1, 9)];
            random.NextBytes(output);
            entries[key] = output;
        }

        FstBuilder builder = new();
        foreach ((byte[] key, byte[] output) in entries)
        {
            builder.Add(key, output);
        }

        using IndexInput input = PackedIntsTests.Written(builder.Save);
        ByteReader reader = input.Reader();
        Fst fst = new(ref reader);
        byte[] found = new byte[1];
        for (int i = 0; i < 3000; i++)
        {
            byte[] text = i < entries.Count ? [.. entries.Keys.ElementAt(i), (byte)random.Next(256)] : Noise(random);
            int expected = -1;
            for (int length = 0; length <= text.Length; length++)
            {
                if (entries.ContainsKey(text[..length]))
                {
                    expected = length;
                }
            }

            Assert.Equal(expected, fst.FindLongestPrefix(text, ref found, out int outputLength));
            if (expected >= 0)
            {
                Assert.Equal(entries[text[..expected]], found[..outputLength]);
            }
        }
    }

    private static byte[] Noise(Random random)
    {
        byte[] text = new byte[random.Next(0, 9)];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (byte)(random.Next(4) * 60);
        }

        return text;
    }
}
