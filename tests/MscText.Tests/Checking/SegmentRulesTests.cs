using MscText.Alignment;
using MscText.Checking;

namespace MscText.Tests.Checking;

public class SegmentRulesTests
{
    private static readonly AlignedDocument Document = new(
        "One. Two.",
        "一。三。",
        [new("One.", new TextSpan(0, 4)), new("Two.", new TextSpan(5, 4))],
        [new("一。", new TextSpan(0, 2)), new("三。", new TextSpan(2, 2))],
        [new Bead([0], [0], 1, []), new Bead([1], [], 0.95, []), new Bead([], [1], 0.6, [])]);

    [Fact]
    public void A_sentence_without_translation_is_an_error_where_the_aligner_is_sure()
    {
        Finding finding = Assert.Single(Documents.Run("missing-segment", Document));
        Assert.Equal((FindingSeverity.Error, Language.English, "Two."), (finding.Severity, finding.Side, finding.Text));
        Assert.Equal(0.95, finding.Confidence);
    }

    [Fact]
    public void An_added_sentence_is_a_warning_where_the_aligner_is_not_sure()
    {
        Finding finding = Assert.Single(Documents.Run("extra-segment", Document));
        Assert.Equal((FindingSeverity.Warning, Language.Chinese, new TextSpan(2, 2)), (finding.Severity, finding.Side, finding.Span));
    }
}
