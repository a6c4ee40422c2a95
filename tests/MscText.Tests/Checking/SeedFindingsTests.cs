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
    }

    // Counted by reading the text; 干擾素, 感染發生率, 恢復, 復發, 彌漫 and the like are right as they stand.
    [SeedsFact]
    public void Every_naively_converted_character_of_the_article_is_found_with_the_right_one_and_no_other()
    {
        (string, int)[] expected =
        [
            ("干→幹", 28), ("癥→症", 12), ("后→後", 12), ("于→於", 6), ("霉→黴", 5), ("采→採", 3), ("盡→儘", 2), ("么→麼", 1),
            ("致→緻", 1), ("復→複", 1), ("范→範", 1), ("并→併", 1), ("征→徵", 1), ("注→註", 1), ("系→繫", 1),
        ];
        var found = TranslationChecker.Default.Check(Read("003_"))
            .Where(f => f.Rule == "naive-traditional")
            .GroupBy(f => $"{f.Text}→{f.Suggestion}")
            .Select(g => (g.Key, g.Count()));
        Assert.Equal(expected.Order(), found.Order());
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
