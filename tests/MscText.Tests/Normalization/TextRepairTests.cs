using MscText.Normalization;
using MscText.Testing;

namespace MscText.Tests.Normalization;

public sealed class TextRepairTests
{
    [Theory]
    [InlineData("CD4?/CD8?细胞比例", "CD4+/CD8+细胞比例")]
    [InlineData("CD34? cells and CD4? T cells", "CD34+ cells and CD4+ T cells")]
    [InlineData("CD4\uFFFD细胞", "CD4+细胞")]
    [InlineData("CD34?CD45RA?亚群", "CD34+CD45RA+亚群")]
    [InlineData("Ca2?内流", "Ca2+内流")]
    [InlineData("5 ?g/ml, 10?L, 37 ?C", "5 μg/ml, 10μL, 37 °C")]
    [InlineData("12.3?4.5", "12.3±4.5")]
    [InlineData("TGF-? and TNF-?, NF-?B, ?-catenin", "TGF-β and TNF-α, NF-κB, β-catenin")]
    [InlineData("Sj?gren and Guillain-Barr? syndrome", "Sjögren and Guillain-Barré syndrome")]
    [InlineData("M?ni?re's, patient?s", "Ménière's, patient’s")]
    [InlineData("the patientâ€™s 5 Âµg dose, Î² cells, SjÃ¶gren", "the patient’s 5 µg dose, β cells, Sjögren")]
    [InlineData("ç»†èƒž treatment", "细胞 treatment")]
    [InlineData("缁嗚優 ok", "细胞 ok")]
    public void What_one_rule_explains_gets_its_suggestion(string text, string expected) =>
        Assert.Equal(expected, TextRepair.Apply(text, TextRepair.Find(text)).Text);

    [Theory]
    [InlineData("拷贝数<10??)", LostTextKind.Exponent, 6, 2)]
    [InlineData("2×10?/kg", LostTextKind.Exponent, 4, 1)]
    [InlineData("间充??干细胞", LostTextKind.Chinese, 2, 2)]
    [InlineData("间充?干细胞", LostTextKind.Chinese, 2, 1)]
    [InlineData("( \uFFFD\uFFFD )", LostTextKind.Undecodable, 2, 2)]
    [InlineData("结果锟斤拷锟斤拷明显", LostTextKind.ReadAsGbk, 2, 6)]
    [InlineData("IFN-? levels", LostTextKind.Sign, 4, 1)]
    [InlineData("12.3?45", LostTextKind.Sign, 4, 1)]
    [InlineData("G?teborg", LostTextKind.Letter, 1, 1)]
    public void What_cannot_be_told_is_flagged_without_a_suggestion(string text, LostTextKind kind, int start, int length)
    {
        LostText lost = Assert.Single(TextRepair.Find(text));

        Assert.Equal((kind, new TextSpan(start, length), null), (lost.Kind, lost.Span, lost.Suggestion));
        Assert.Equal(text, TextRepair.Apply(text, [lost]).Text);
    }

    [Theory]
    [InlineData("Is the marker CD4? The answer is no.")]
    [InlineData("那么,间充质干细胞真能治疗癌症吗?本文将深入解析")]
    [InlineData("如何提高疗效?研究者给出了答案")]
    [InlineData("為什麼細胞會遷移?答案在於趨化因子")]
    [InlineData("What next? Why 10? How many were 10?")]
    [InlineData("Does it work? yes")]
    [InlineData("https://example.org/search?q=stem?cells&id=10?3")]
    [InlineData("这有效吗？当然。")]
    [InlineData("Sjögren’s syndrome, naïve, µg, CD4⁺, 10⁶, 间充质")]
    [InlineData("")]
    public void Text_that_has_lost_nothing_is_left_alone(string text) => Assert.Empty(TextRepair.Find(text));

    [Fact]
    public void Undoes_text_read_as_gbk()
    {
        var gbk = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        string broken = gbk.GetString(System.Text.Encoding.UTF8.GetBytes("间充质干细胞移植"));

        LostText lost = Assert.Single(TextRepair.Find(broken));

        Assert.Equal(("间充质干细胞移植", LostTextKind.ReadAsGbk), (lost.Suggestion, lost.Kind));
    }

    [Fact]
    public void Applying_keeps_the_way_back()
    {
        const string text = "the patientâ€™s CD4? cells";
        NormalizedText repaired = TextRepair.Apply(text, TextRepair.Find(text));

        Assert.Equal("the patient’s CD4+ cells", repaired.Text);
        Assert.Equal("â€™", repaired.OriginalOf(new TextSpan(11, 1)).ToString());
        Assert.Equal("CD4?", repaired.OriginalOf(new TextSpan(14, 4)).ToString());
    }

    [SeedsFact]
    public void Finds_the_losses_of_the_original_documents_and_no_others()
    {
        IEnumerable<string> found = Directory.GetFiles(EvalData.OriginalSeeds!, "*.txt").Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .SelectMany(text => TextRepair.Find(text).Select(l => $"{text.AsSpan(Math.Max(0, l.Span.Start - 3), l.Span.Length + 3)} {l.Suggestion}"));

        Assert.Equal(["<10?? ", "CD4? +", "CD8? +"], found);
    }

    [Fact]
    public void Takes_time_in_proportion_to_the_text()
    {
        // Each of these would take minutes if a rule looked at the whole text from every place.
        string[] units = ["a?", "间?", "10?", "缁", "â", "\uFFFD ", "http://a?"];
        Assert.All(units, u => TextRepair.Find(string.Concat(Enumerable.Repeat(u, 100_000))));
    }

    [Fact]
    public void Refuses_findings_of_another_text() =>
        Assert.Throws<ArgumentException>(() => TextRepair.Apply("abc", [new LostText(new(2, 5), LostTextKind.Sign, "+", 1)]));
}
