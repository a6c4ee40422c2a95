using MscText.Checking;
using MscText.Documents;
using MscText.Pipeline;
using MscText.Testing;

namespace MscText.Tests.Checking;

/// <summary>Findings say what is wrong in either language of the people who read them.</summary>
public sealed class FindingMessageTests
{
    // Rules that neither the sample corpus nor the planted errors give an occasion: see the tests of their own.
    private const int FewestRules = 18;

    [Fact]
    public void Every_message_is_a_sentence_in_English_and_one_in_Chinese()
    {
        Finding[] findings = [.. OfSeeds(), .. OfPlantedErrors()];

        Assert.All(findings, f =>
        {
            Assert.EndsWith(".", f.Message, StringComparison.Ordinal);
            Assert.EndsWith("。", f.MessageChinese, StringComparison.Ordinal);
            Assert.Contains(f.MessageChinese, HanCharacters.IsHan);
        });
        int rules = findings.Select(f => f.Rule).Distinct().Count();
        Assert.True(rules >= FewestRules, $"{rules} rules");
    }

    // What a message quotes is the same in both.
    [Fact]
    public void Both_messages_quote_the_same_values()
    {
        Finding finding = Assert.Single(Documents.Run("number-mismatch", Documents.Parallel(("The dose was 5 mg.", "剂量为50 mg。"))));

        Assert.Equal("The values differ: 5 in the English, 50 in the Chinese.", finding.Message);
        Assert.Equal("数值不一致：英文为 5，中文为 50。", finding.MessageChinese);
    }

    private static IEnumerable<Finding> OfSeeds() => Directory.GetFiles(EvalData.OwnSeeds, "*.txt")
        .SelectMany(f => DocumentPipeline.Default.Process(PageReader.Default.Read(f).Document!).Findings);

    private static IEnumerable<Finding> OfPlantedErrors()
    {
        var random = new Random(1);
        return OwnPassages.All
            .SelectMany(p => Injector.All(p.English, p.Chinese, random))
            .SelectMany(e => TranslationChecker.Default.Check(Documents.Parallel((e.English, e.Chinese))));
    }
}
