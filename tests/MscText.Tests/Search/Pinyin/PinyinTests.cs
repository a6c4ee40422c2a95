using MscText.Search;

namespace MscText.Tests.Search;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("间充质干细胞", "jian chong zhi gan xi bao")]
    [InlineData("肝脏", "gan zang")]
    [InlineData("重复", "chong fu")]
    [InlineData("重量", "zhong liang")]
    [InlineData("银行", "yin hang")]
    [InlineData("行为", "xing wei")]
    [InlineData("绿色", "lv se")]
    [InlineData("女性", "nv xing")]
    [InlineData("𠮷", null)]
    [InlineData("A型", null)]
    public void Words_are_read_as_the_dictionary_reads_them(string word, string? reading) =>
        Assert.Equal(reading, PinyinTable.Default.ReadingOf(word) is { } syllables ? string.Join(' ', syllables) : null);

    [Theory]
    [InlineData("ganxibao", "gan xi bao")]
    [InlineData("jianchongzhi", "jian chong zhi")]
    [InlineData("xian", "xian")]
    [InlineData("baixuebing", "bai xue bing")]
    [InlineData("cell", null)]
    [InlineData("", null)]
    public void Letters_are_taken_apart_into_syllables(string letters, string? syllables) =>
        Assert.Equal(syllables, PinyinSyllables.Parse(letters, PinyinTable.Default.Syllables) is { } found ? string.Join(' ', found) : null);
}
