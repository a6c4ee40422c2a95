using MscText.Alignment;
using MscText.Checking;

namespace MscText.Tests.Checking;

public class NumberMismatchRuleTests
{
    [Theory]
    [InlineData("In 1,234 patients (65%).", "1234 例患者（65％）。")]
    [InlineData("It was 104.8 billion sticks.", "为 1048 亿支。")]
    [InlineData("There were 3 to 5 million cases.", "有300万~500万病例。")]
    [InlineData("In June 2020, three groups were formed.", "2020年6月分为3组。")]
    [InlineData("Over the last decade it doubled.", "近10年来增加了1倍。")]
    [InlineData("P<.05 was significant.", "P＜0.05有统计学意义。")]
    [InlineData("About 60 percent agreed.", "约百分之六十同意。")]
    [InlineData("IL-6 and CD34+ cells rose.", "白细胞介素6和CD34+细胞增多。")]
    [InlineData("It was 5.0 mg.", "为5mg。")]
    [InlineData("One of the patients died.", "1例患者死亡。")]
    [InlineData("Twenty-one mice were used.", "使用小鼠21只。")]
    public void Equal_values_in_any_notation_agree(string english, string chinese) =>
        Assert.Empty(Documents.Run("number-mismatch", Documents.Parallel((english, chinese))));

    [Theory]
    [InlineData("In 52 patients.", "25例患者。", "25")]
    [InlineData("It fell by 10.6%.", "下降了106%。", "106%")]
    [InlineData("It was 99.4 billion sticks.", "为994支。", "994")]
    public void A_changed_value_is_an_error_with_both_places(string english, string chinese, string text)
    {
        AlignedDocument document = Documents.Parallel(("First.", "第一。"), (english, chinese));
        Finding finding = Assert.Single(Documents.Run("number-mismatch", document));
        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Equal(text, finding.Text);
        Assert.Equal(text, finding.Span.Of(document.ChineseSource).ToString());
        Assert.NotNull(finding.OtherSpan);
        Assert.True(char.IsDigit(document.EnglishSource[finding.OtherSpan.Value.Start]));
    }

    [Fact]
    public void A_value_that_is_gone_is_a_warning()
    {
        Finding finding = Assert.Single(Documents.Run("number-mismatch", Documents.Parallel(("We treated 52 patients.", "我们治疗了患者。"))));
        Assert.Equal((FindingSeverity.Warning, Language.English, "52"), (finding.Severity, finding.Side, finding.Text));
    }

    [Fact]
    public void A_value_that_moved_to_the_next_sentence_is_not_wrong() =>
        Assert.Empty(Documents.Run(
            "number-mismatch", Documents.Parallel(("We treated 52 patients.", "我们治疗了患者。"), ("All lived.", "52例均存活。"))));
}
