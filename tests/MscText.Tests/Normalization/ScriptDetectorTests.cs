using MscText.Normalization;

namespace MscText.Tests.Normalization;

public sealed class ScriptDetectorTests
{
    [Theory]
    [InlineData("间充质干细胞通过多种机制发挥作用", ChineseScript.Simplified)]
    [InlineData("間充質幹細胞透過多種機制發揮作用", ChineseScript.Traditional)]
    [InlineData("間充質干細胞移植后的并發癥", ChineseScript.Traditional)]
    [InlineData("间充质干细胞與間充質幹細胞", ChineseScript.Mixed)]
    [InlineData("干部在床上吃了台群", ChineseScript.None)]
    [InlineData("噁唑、二噁英、季鏻、鎓", ChineseScript.None)]
    [InlineData("利奈唑胺是噁唑烷酮类抗菌药", ChineseScript.Simplified)]
    [InlineData("利奈唑胺是噁唑烷酮類抗菌藥", ChineseScript.Traditional)]
    [InlineData("李昇、乾坤、慰藉、明瞭、角徵", ChineseScript.None)]
    [InlineData("喆、昇、谿、蒐、剋", ChineseScript.None)]
    [InlineData("Mesenchymal stem cells", ChineseScript.None)]
    [InlineData("", ChineseScript.None)]
    public void Tells_the_script(string text, ChineseScript expected) => Assert.Equal(expected, ScriptDetector.Detect(text));

    [Fact]
    public void Counts_what_tells_and_what_does_not() =>
        Assert.Equal(new ScriptCounts(2, 2, 3), ScriptDetector.Count("细胞 細胞 發发 AML \uD840\uDC0B"));

    [Fact]
    public void A_stray_character_does_not_make_a_text_mixed()
    {
        string text = string.Concat(Enumerable.Repeat("细胞发现", 20)) + "於";

        Assert.Equal(ChineseScript.Simplified, ScriptDetector.Detect(text));
    }

    [Fact]
    public void Looks_at_lines_one_by_one()
    {
        IReadOnlyList<(TextSpan Line, ScriptCounts Counts)> lines = ScriptDetector.CountLines("细胞\r\nAML\n細胞");

        Assert.Equal([(new TextSpan(0, 2), ChineseScript.Simplified), (new TextSpan(8, 2), ChineseScript.Traditional)], lines.Select(l => (l.Line, l.Counts.Script)));
    }
}
