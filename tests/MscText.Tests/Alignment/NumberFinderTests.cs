using System.Globalization;
using MscText.Alignment;

namespace MscText.Tests.Alignment;

public class NumberFinderTests
{
    [Theory]
    [InlineData("In 1,234 patients (65%) the value was 3.5", "1234 65% 3.5")]
    [InlineData("3 to 5 million cases and 290 000 to 650 000 deaths", "3000000 5000000 290000 650000")]
    [InlineData("104.8 billion sticks", "104800000000")]
    [InlineData("twenty-five of two hundred and five patients", "25 205")]
    [InlineData("IL-6, CD34 and COVID-19 are no numbers, p53 neither", "")]
    [InlineData("15-20% of cells at 2×10^6/kg", "15% 20% 2000000")]
    [InlineData("P<.05 and p < 0.001", "0.05 0.001")]
    [InlineData("on June 21, 1989", "6 21 1989")]
    [InlineData("it may march on", "")]
    [InlineData("doi: 10.1007/s00432-025-06244-4.", "")]
    [InlineData("7.9 per cent", "7.9%")]
    [InlineData("the 3rd and the fourth", "3 4")]
    public void English_numbers_are_read_with_their_values(string text, string expected) =>
        Assert.Equal(expected, Values(text, Language.English));

    [Theory]
    [InlineData("每年可导致300万~500万重症病例，29万~65万相关死亡", "3000000 5000000 290000 650000")]
    [InlineData("卷烟总消费量为 1048 亿支", "104800000000")]
    [InlineData("一九八九年六月二十一日", "1989 6 21")]
    [InlineData("百分之六十五的患者", "65%")]
    [InlineData("约六成患者", "60%")]
    [InlineData("大约二十分之一", "0.05")]
    [InlineData("一些患者十分统一", "")]
    [InlineData("白细胞介素-6与IL-6", "")]
    [InlineData("估计值为-181.7（-230.7，-132.7）µm", "181.7 230.7 132.7")]
    [InlineData("三种机制，两组患者", "3 2")]
    [InlineData("数十例，千万不要", "")]
    [InlineData("第三代，３５％", "3 35%")]
    [InlineData("一百二十三万四千五百人", "1234500")]
    public void Chinese_numbers_are_read_with_their_values(string text, string expected) =>
        Assert.Equal(expected, Values(text, Language.Chinese));

    [Fact]
    public void Spans_cover_the_number_as_written()
    {
        const string text = "约３００万例";
        NumberMention number = Assert.Single(NumberFinder.Find(text, Language.Chinese));
        Assert.Equal("３００万", number.Span.Of(text).ToString());
    }

    private static string Values(string text, Language language) =>
        string.Join(' ', NumberFinder.Find(text, language).Select(n =>
            n.Value.ToString("0.######", CultureInfo.InvariantCulture) + (n.Kind == NumberKind.Percent ? "%" : string.Empty)));
}
