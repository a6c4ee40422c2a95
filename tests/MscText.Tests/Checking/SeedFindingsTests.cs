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

    [SeedsFact]
    public void The_machine_translated_abbreviations_are_found_and_nothing_else()
    {
        BilingualDocument document = Read("004_");
        Finding[] findings = [.. TranslationChecker.Default.Check(document)];
        Assert.Equal([("电动汽车", "EV"), ("纳什", "NASH")], findings.Select(f => (f.Text, f.Suggestion!)));
        Assert.All(findings, f => Assert.Equal(f.Text, f.Span.Of(document.Source).ToString()));
    }

    private static BilingualDocument Read(string prefix) =>
        PageReader.Default.Read(Directory.GetFiles(EvalData.OriginalSeeds!, prefix + "*").Single()).Document!;
}
