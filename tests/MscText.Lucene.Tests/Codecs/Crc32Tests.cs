using System.Text;

namespace MscText.Lucene.Tests.Codecs;

public class Crc32Tests
{
    [Theory]
    [InlineData("", 0u)]
    [InlineData("a", 0xE8B7BE43u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void The_checksum_is_that_of_the_standard(string text, uint expected) =>
        Assert.Equal(expected, Crc32.Append(0, Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_text_in_pieces_has_the_checksum_of_the_whole()
    {
        byte[] bytes = new byte[1000];
        new Random(1).NextBytes(bytes);
        uint whole = Crc32.Append(0, bytes);
        for (int cut = 0; cut <= bytes.Length; cut += 37)
        {
            Assert.Equal(whole, Crc32.Append(Crc32.Append(0, bytes.AsSpan(0, cut)), bytes.AsSpan(cut)));
        }
    }

    [Fact]
    public void The_processors_instructions_give_the_checksum_of_the_tables()
    {
        byte[] bytes = new byte[5000];
        new Random(2).NextBytes(bytes);
        for (int length = 0; length <= bytes.Length; length += length < 300 ? 1 : 61)
        {
            foreach (int start in new[] { 0, 1, 7 })
            {
                ReadOnlySpan<byte> part = bytes.AsSpan(Math.Min(start, bytes.Length - length), length);
                uint before = (uint)(length * 0x9E3779B1L);
                Assert.Equal(~Crc32.AppendByTables(~before, part), Crc32.Append(before, part));
            }
        }
    }
}
