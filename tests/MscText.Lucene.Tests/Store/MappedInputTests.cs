namespace MscText.Lucene.Tests.Store;

public class MappedInputTests
{
    [Fact]
    public unsafe void A_file_stays_readable_where_its_pages_were_dropped()
    {
        using TempDirectory directory = new();
        byte[] content = new byte[300_000];
        new Random(5).NextBytes(content);
        using (IndexOutput output = directory.Index.CreateOutput("a"))
        {
            output.WriteBytes(content);
        }

        using IndexInput input = directory.Index.OpenInput("a");
        foreach ((long position, long length) in new[] { (0L, 300_000L), (1L, 4096L), (5000L, 200_000L), (299_999L, 1L), (0L, 0L) })
        {
            Assert.True(content.AsSpan().SequenceEqual(new ReadOnlySpan<byte>(input.Pointer, content.Length)));
            input.DropPages(position, length);
        }

        Assert.True(content.AsSpan().SequenceEqual(new ReadOnlySpan<byte>(input.Pointer, content.Length)));
    }
}
