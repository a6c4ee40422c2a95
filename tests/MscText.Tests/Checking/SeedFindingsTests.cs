using MscText.Checking;
using MscText.Documents;
using MscText.Testing;

namespace MscText.Tests.Checking;

/// <summary>What the rules say about the documents that the project was conceived from.</summary>
public class SeedFindingsTests
{
    [SeedsFact]
    public void Good_translations_give_no_findings()
    {
        foreach (string file in new[] { "000_", "001_", "002_" })
        {
            Assert.Empty(TranslationChecker.Default.Check(Read(file)));
        }
    }

    [SeedsFact]
    public void The_converted_article_shows_its_losses_and_repetitions()
    {
        BilingualDocument document = Read("003_");
        IReadOnlyList<Finding> findings = TranslationChecker.Default.Check(document);
        Assert.All(findings, f => Assert.Equal(f.Text, f.Span.Of(document.Source).ToString()));
        Assert.Contains(findings, f => f.Rule == "duplicate-sentence");
        Assert.Contains(findings, f => f is { Rule: "broken-identifier", Suggestion: "10.1016/S2352-3026(24)00089-1" });
        Assert.Equal(3, findings.Count(f => f.Rule == "encoding-loss"));
        Assert.True(findings.Count(f => f.Rule == "naive-traditional") > 60);
    }

    // Read by hand: every fragment of the text whose Chinese has a sense that was not meant.
    [SeedsFact]
    public void The_code_switched_article_shows_its_wrong_senses_and_nothing_else()
    {
        BilingualDocument document = Read("004_");
        Finding[] findings = [.. TranslationChecker.Default.Check(document)];
        Assert.Equal(
            [
                ("多元基质细胞", "多能基质细胞"),
                ("旁分泌因素", "旁分泌因子"),
                ("系统管理", "全身给药"),
                ("地方政府", "局部给药"),
                ("因素", "因子"),
                ("增长因素", "生长因子"),
                ("电动汽车", "EV"),
                ("增长因素", "生长因子"),
                ("纳什", "NASH"),
            ],
            findings.Select(f => (f.Text, f.Suggestion!)));
        Assert.All(findings, f => Assert.Equal(f.Text, f.Span.Of(document.Source).ToString()));
        Assert.All(findings, f => Assert.True(f.Severity >= FindingSeverity.Warning));
    }

    private static BilingualDocument Read(string prefix) =>
        PageReader.Default.Read(Directory.GetFiles(EvalData.OriginalSeeds!, prefix + "*").Single()).Document!;
}
