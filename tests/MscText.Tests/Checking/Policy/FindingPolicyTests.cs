using MscText.Alignment;
using MscText.Checking;

namespace MscText.Tests.Checking;

public sealed class FindingPolicyTests
{
    private static readonly CheckedDocument Document = Checked(
        new("1", "Growth factors fell.", "增长因素下降。"), new("2", "The dose fell.", "增长因素下降。"));

    [Fact]
    public void Severities_are_those_of_the_policy()
    {
        var policy = new FindingPolicy { Severities = new Dictionary<string, FindingSeverity> { ["wrong-sense"] = FindingSeverity.Info } };

        Assert.All(policy.Apply(Document).Findings, f => Assert.Equal(FindingSeverity.Info, f.Severity));
    }

    [Fact]
    public void Unsure_findings_are_left_out()
    {
        Assert.Empty(new FindingPolicy { MinConfidence = 0.81 }.Apply(Document).Findings);
        Assert.Equal(2, new FindingPolicy { MinConfidence = 0.8 }.Apply(Document).Findings.Count);
    }

    [Theory]
    [InlineData("growth factor", "增长因素")]
    [InlineData("Growth Factors", "增長因素")]
    public void House_translations_are_accepted_where_both_terms_stand(string english, string chinese)
    {
        var policy = new FindingPolicy { Accepted = AcceptedTerms.Of([new BitextPair("1", english, chinese)]) };

        // The second segment has no growth factor in its English.
        Assert.Equal(Document.Findings[1], Assert.Single(policy.Apply(Document).Findings));
    }

    [Fact]
    public void Terms_elsewhere_accept_nothing()
    {
        var policy = new FindingPolicy { Accepted = AcceptedTerms.Of([new BitextPair("1", "growth factor", "下降"), new BitextPair("2", "", "增长因素")]) };

        Assert.Equal(2, policy.Apply(Document).Findings.Count);
    }

    [Fact]
    public void In_a_text_without_counterpart_the_term_is_enough()
    {
        const string text = "The 增长因素 fell.";
        var document = new CheckedDocument
        {
            Name = "t",
            EnglishPath = "t",
            ChinesePath = "t",
            Text = new CheckedText(text, Language.Mixed, [new AlignedSentence(text, new TextSpan(0, text.Length))]),
            Findings = [new("wrong-sense", FindingSeverity.Error, Language.Mixed, new TextSpan(4, 4), null, "增长因素", "No.", "不对。", null, 0.8)],
        };

        Assert.Empty(new FindingPolicy { Accepted = AcceptedTerms.Of([new BitextPair("1", "growth factor", "增长因素")]) }.Apply(document).Findings);
    }

    private static CheckedDocument Checked(params BitextPair[] pairs)
    {
        AlignedDocument alignment = BitextReader.ToDocument(pairs);
        return new CheckedDocument
        {
            Name = "t",
            EnglishPath = "t",
            ChinesePath = "t",
            Alignment = alignment,
            Findings =
            [
                .. alignment.Chinese.Select(s => new Finding(
                    "wrong-sense", FindingSeverity.Error, Language.Chinese, s.Span with { Length = 4 }, null, "增长因素", "No.", "不对。", null, 0.8)),
            ],
        };
    }
}
