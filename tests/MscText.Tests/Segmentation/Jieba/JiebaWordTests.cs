using MscText.Segmentation;

namespace MscText.Tests.Segmentation.Jieba;

public sealed class JiebaWordTests
{
    [Theory]
    [InlineData("间充质", "间充质", null, null)]
    [InlineData("间充质 12", "间充质", 12, null)]
    [InlineData("间充质 n", "间充质", null, "n")]
    [InlineData("间充质 12 nz", "间充质", 12, "nz")]
    [InlineData("  间充质  12  nz \r", "间充质", 12, "nz")]
    [InlineData("PD-1", "PD-1", null, null)]
    [InlineData("IL 6 12 n", "IL 6", 12, "n")]
    [InlineData("7", "7", null, null)]
    [InlineData("abc", "abc", null, null)]
    [InlineData("病 N", "病 N", null, null)]
    public void Reads_the_line_of_a_user_dictionary(string line, string text, int? frequency, string? tag)
    {
        Assert.True(JiebaWord.TryParse(line, out JiebaWord? word));
        Assert.Equal(new JiebaWord(text, frequency, tag), word);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("间充质 0 n")]
    [InlineData("间充质 99999999999")]
    public void Refuses_a_line_without_word_or_possible_frequency(string line)
    {
        Assert.False(JiebaWord.TryParse(line, out JiebaWord? word));
        Assert.Null(word);
    }
}
