using System.Text;

namespace MscText.Lucene.Tests.Codecs;

public class Lz4Tests
{
    [Fact]
    public void Texts_of_every_kind_and_length_are_given_back()
    {
        Random random = new(3);
        foreach (int length in new[] { 0, 1, 5, 12, 13, 14, 20, 64, 300, 4096, 16384, 65535, 65536, 65537, 300_000 })
        {
            foreach (byte[] content in new[] { Noise(random, length), new byte[length], Text(random, length), Runs(random, length) })
            {
                byte[] actual = RoundTrip(content, length, out _);
                Assert.Equal(content, actual);
            }
        }
    }

    [Fact]
    public void A_prefix_is_given_back_without_the_rest()
    {
        byte[] content = Text(new Random(4), 5000);
        for (int length = 1; length < 5000; length += 61)
        {
            Assert.Equal(content[..length], RoundTrip(content, length, out _)[..length]);
        }
    }

    [Fact]
    public void Repetitive_text_becomes_much_smaller()
    {
        byte[] content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("mesenchymal stem cells 间充质干细胞 ", 300)));
        RoundTrip(content, content.Length, out long compressed);
        Assert.InRange(compressed, 1, content.Length / 50);
    }

    [Fact]
    public void Damaged_bytes_give_an_error_and_nothing_worse()
    {
        byte[] content = Text(new Random(6), 3000);
        InMemoryDirectory directory = new();
        using (IndexOutput output = directory.CreateOutput("x"))
        {
            new Lz4().Compress(content, output);
        }

        byte[] compressed = directory.Content("x");
        Random random = new(7);
        for (int i = 0; i < 500; i++)
        {
            byte[] damaged = [.. compressed];
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            directory.Replace("x", damaged);
            byte[] target = new byte[content.Length];
            try
            {
                ByteReader reader = directory.OpenInput("x").Reader();
                Lz4.Decompress(ref reader, target, target.Length);
            }
            catch (CorruptIndexException e)
            {
                Assert.Equal("x", e.FileName);
            }
        }
    }

    private static byte[] RoundTrip(byte[] content, int wanted, out long compressed)
    {
        using IndexInput input = PackedIntsTests.Written(o => new Lz4().Compress(content, o));
        ByteReader reader = input.Reader();
        byte[] target = new byte[content.Length];
        Lz4.Decompress(ref reader, target, wanted);
        compressed = CodecFile.ContentEnd(input);
        return target;
    }

    private static byte[] Noise(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Text(Random random, int length)
    {
        string[] words = ["cell ", "stem ", "the ", "of ", "细胞", "治疗", "expression ", "IL-6 "];
        StringBuilder text = new();
        while (text.Length < length)
        {
            text.Append(words[random.Next(words.Length)]);
        }

        return Encoding.UTF8.GetBytes(text.ToString())[..length];
    }

    private static byte[] Runs(Random random, int length)
    {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length;)
        {
            int run = Math.Min(random.Next(1, 700), length - i);
            bytes.AsSpan(i, run).Fill((byte)random.Next(4));
            i += run;
        }

        return bytes;
    }
}
