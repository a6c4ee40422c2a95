using MscText.Alignment;
using MscText.Checking;

namespace MscText.Tests.Checking;

/// <summary>What was left untranslated, brought along, or left out.</summary>
public class FragmentRulesTests
{
    [Theory]
    [InlineData("Frequent visits were made.", "Frequent访视已进行。", "Frequent")]
    [InlineData("The nurses kept a diary of meals.", "护士记录了膳食diary。", "diary")]
    public void An_ordinary_word_left_in_english_is_found(string english, string chinese, string word)
    {
        Finding finding = Assert.Single(Documents.Run("untranslated-fragment", Documents.Parallel((english, chinese))));
        Assert.Equal((FindingSeverity.Warning, word), (finding.Severity, finding.Text));
    }

    [Theory]
    [InlineData("The Harris hip score rose.", "Harris髋关节评分升高。")]
    [InlineData("A meta-analysis was made.", "进行了meta分析。")]
    [InlineData("Cells were grown in vitro.", "细胞在vitro条件下生长。")]
    [InlineData("The word diary was used.", "使用了“diary”一词。")]
    [InlineData("Wnt signals were active.", "Wnt信号活跃。")]
    public void Names_terms_and_quoted_words_may_stay(string english, string chinese) =>
        Assert.Empty(Documents.Run("untranslated-fragment", Documents.Parallel((english, chinese))));

    [Fact]
    public void A_heading_that_the_english_does_not_have_is_found()
    {
        Finding finding = Assert.Single(Documents.Run(
            "extra-segment", Documents.Parallel(("We reviewed 40 charts.", "方法回顾性分析40份病历。"))));
        Assert.Equal((FindingSeverity.Warning, "方法"), (finding.Severity, finding.Text));
    }

    [Theory]
    [InlineData("Methods: We reviewed 40 charts.", "方法：回顾40份病历。")]
    [InlineData("The way it works is simple.", "方法学很简单。")]
    public void Headings_of_both_sides_and_words_that_begin_like_one_are_right(string english, string chinese) =>
        Assert.Empty(Documents.Run("extra-segment", Documents.Parallel((english, chinese))));

    [Fact]
    public void A_clause_that_was_left_out_is_a_warning_at_least()
    {
        Finding finding = Assert.Single(Documents.Run("missing-clause", Documents.Parallel((
            "The nurses washed the wound every morning, changed the bandage before breakfast, wrote down the temperature, and called the surgeon.",
            "护士每天早晨清洗伤口，记录体温，并呼叫外科医生。"))));
        Assert.Equal(Language.English, finding.Side);
        Assert.Contains("bandage", finding.Text, StringComparison.Ordinal);
        Assert.True(finding.Severity >= FindingSeverity.Warning);
    }

    [Fact]
    public void Senses_of_the_field_are_not_asked_of_a_document_of_another()
    {
        (string, string)[] minutes =
        [
            ("The members adopted the resolution.", "议员通过了决议。"),
            .. Enumerable.Range(0, 12).Select(i => ("The minister answered the question.", "部长回答了问题。")),
        ];
        AlignedDocument document = Documents.Parallel(minutes);
        Assert.All(Documents.Run("wrong-sense", document), f => Assert.Equal(FindingSeverity.Info, f.Severity));
        Assert.Contains(Documents.Run("wrong-sense", Documents.Parallel(minutes[0])), f => f.Severity == FindingSeverity.Error);
    }
}
