using MscText.Normalization;
using MscText.Testing;

namespace MscText.Tests.Normalization;

public sealed class MisconversionFinderTests
{
    [Theory]
    [InlineData("這種癌癥的治療", "癌症")]
    [InlineData("間充質干細胞的應用", "幹細胞")]
    [InlineData("移植后的發生率", "後")]
    [InlineData("其機制類似于白細胞", "類似於")]
    [InlineData("恢復至正常范圍", "範圍")]
    [InlineData("感染并發癥很少見", "併發症", "併發症")]
    [InlineData("那么這些細胞", "那麼")]
    [InlineData("頭發與皮膚干燥", "頭髮", "乾燥")]
    [InlineData("藥物的制備較復雜", "製備", "複雜")]
    [InlineData("疾病的特征與關系", "特徵", "關係")]
    [InlineData("準備標准的方法", "標準")]
    [InlineData("細胞與復合支架", "複合")]
    [InlineData("術后并發感染時復查", "術後", "併發", "複查")]
    [InlineData("抑郁癥患者", "抑鬱症", "抑鬱症")]
    public void Finds_what_a_conversion_by_characters_got_wrong(string text, params string[] suggestions) =>
        Assert.Equal(suggestions, MisconversionFinder.Find(text).Select(m => m.Suggestion));

    [Theory]
    [InlineData("白細胞介素與干擾素的釋放")]
    [InlineData("複合材料併發感染時複查，反復恢復")]
    [InlineData("若干項目的感染發生率下降")]
    [InlineData("皇后與太后的頭髮")]
    [InlineData("間質幹細胞移植後的併發症")]
    [InlineData("範圍、製劑、複雜、關係、乾燥、標準")]
    [InlineData("這裡與這裏，臺灣與台灣，為與爲")]
    [InlineData("作者：于洋、陳范、王干")]
    [InlineData("若干细胞移植后，癌症并发症的范围")]
    [InlineData("Mesenchymal stem cells 干 后")]
    [InlineData("")]
    public void Leaves_what_is_right_alone(string text) => Assert.Empty(MisconversionFinder.Find(text).Select(m => m.Suggestion));

    [Fact]
    public void Tells_the_place_of_the_character_and_of_its_word()
    {
        Misconversion slip = Assert.Single(MisconversionFinder.Find("治療癌癥的藥"));

        Assert.Equal((new TextSpan(3, 1), "癥", "症", new TextSpan(2, 2)), (slip.Span, slip.Written, slip.Right, slip.Word));
        Assert.InRange(slip.Confidence, 0.9, 1);
    }

    [SeedsFact]
    public void Finds_the_errors_of_the_naively_converted_article_and_keeps_what_is_right()
    {
        string text = File.ReadAllText(Directory.GetFiles(EvalData.OriginalSeeds!, "003_*.txt").Single());
        var found = MisconversionFinder.Find(text).ToDictionary(m => m.Span.Start);

        // What a conversion by words would write otherwise is an error but for the slips that are OpenCC's own.
        string[] slips = ["感染發生率", "驚嘆", "彌漫", "發布"];
        string right = ChineseConverter.For("s2tw").Convert(ChineseConverter.For("t2s").Convert(text));
        Assert.Equal(text.Length, right.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isSlip = slips.Any(s => text.IndexOf(s, Math.Max(0, i - s.Length), StringComparison.Ordinal) is >= 0 and int at && at <= i && i < at + s.Length);
            if (text[i] != right[i] && !isSlip)
            {
                Assert.True(found.ContainsKey(i), $"{text[Math.Max(0, i - 3)..Math.Min(text.Length, i + 4)]}: {text[i]} for {right[i]}");
            }
        }

        Assert.DoesNotContain(found.Values, m => m.Written is "發" or "擾" || text.AsSpan(m.Span.Start).StartsWith("干擾素"));
    }
}
