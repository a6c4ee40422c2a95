namespace MscText.Lucene.Tests.Search;

public class NormEncodingTests
{
    [Theory]
    [InlineData(1, 124)]
    [InlineData(4, 120)]
    [InlineData(16, 116)]
    [InlineData(100, 110)]
    [InlineData(1000, 104)]
    public void Lengths_become_Lucenes_bytes(int length, byte expected) => Assert.Equal(expected, NormEncoding.Encode(length));

    [Fact]
    public void A_longer_field_never_gets_a_larger_norm()
    {
        for (int length = 1; length < 10_000; length++)
        {
            Assert.True(NormEncoding.Encode(length) >= NormEncoding.Encode(length + 1));
        }
    }
}
