using MscText.Segmentation;

namespace MscText.Tests.Segmentation;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("3.5", 3.5)]
    [InlineData(".05", .05)]
    [InlineData("0·05", .05)]
    [InlineData("-0.45", -.45)]
    [InlineData("−80", -80)]
    [InlineData("±2.1", 2.1)]
    [InlineData("1,030", 1030)]
    [InlineData("290 000", 290_000)]
    [InlineData("1,030,000.5", 1_030_000.5)]
    [InlineData("2×10^6", 2e6)]
    [InlineData("2 × 10^6", 2e6)]
    [InlineData("1.5x10^-3", 1.5e-3)]
    [InlineData("1.5×10⁹", 1.5e9)]
    [InlineData("10⁻³", 1e-3)]
    [InlineData("10^6", 1e6)]
    [InlineData("10¹²", 1e12)]
    [InlineData("1.5e-5", 1.5e-5)]
    [InlineData("１２", 12)]
    [InlineData("Ⅲ", 3)]
    [InlineData("ⅻ", 12)]
    [InlineData("XIV", 14)]
    [InlineData("½", .5)]
    [InlineData("①", 1)]
    [InlineData("21st", 21)]
    public void Reads_every_notation(string text, double expected)
    {
        Assert.True(NumberReader.TryRead(text, out double value));
        Assert.Equal(expected, value, 12);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1-2")]
    [InlineData("5^2")]
    [InlineData("2.2.1")]
    [InlineData("1e999")]
    [InlineData("IIII")]
    public void Refuses_what_is_not_one_number(string text) => Assert.False(NumberReader.TryRead(text, out _));
}
