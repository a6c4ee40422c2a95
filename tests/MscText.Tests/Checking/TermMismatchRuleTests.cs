using MscText.Alignment;
using MscText.Checking;

namespace MscText.Tests.Checking;

public class TermMismatchRuleTests
{
    [Theory]
    [InlineData("Patients with ulcerative colitis were treated.", "类风湿关节炎患者接受了治疗。", "类风湿关节炎")]
    [InlineData("The level of hemoglobin decreased.", "白细胞介素水平下降。", "白细胞介素")]
    public void A_term_of_another_concept_is_found_beside_the_english_one(string english, string chinese, string wrong)
    {
        AlignedDocument document = Documents.Parallel((english, chinese));
        Finding finding = Assert.Single(Documents.Run("term-mismatch", document));
        Assert.Equal(wrong, finding.Text);
        Assert.Equal(wrong, finding.Span.Of(document.ChineseSource).ToString());
        Assert.True(finding.Severity >= FindingSeverity.Warning);
    }

    [Theory]
    [InlineData("Patients with ulcerative colitis were treated.", "溃疡性结肠炎患者接受了治疗。")]
    [InlineData("Pneumonia was frequent.", "感染很常见。")]
    [InlineData("Liver damage was mild.", "肝脏损伤较轻。")]
    public void Right_broader_and_freely_translated_terms_are_left_alone(string english, string chinese) =>
        Assert.Empty(Documents.Run("term-mismatch", Documents.Parallel((english, chinese))));

    [Fact]
    public void A_foreign_term_is_a_warning_where_the_english_has_another_kind_of_thing_to_spare()
    {
        Finding finding = Assert.Single(Documents.Run("term-mismatch", Documents.Parallel(("The kindergarten was closed.", "质谱法已关闭。"))));
        Assert.Equal((FindingSeverity.Warning, "质谱法"), (finding.Severity, finding.Text));
    }

    [Theory]
    [InlineData("After the intervention, the level rose.", "干预后水平升高。")]
    [InlineData("Visual acuity (VA) and retinal thickness were measured.", "测量了视敏度（VA）和视网膜厚度。")]
    public void What_is_no_term_or_belongs_to_another_word_is_left_alone(string english, string chinese) =>
        Assert.Empty(Documents.Run("term-mismatch", Documents.Parallel((english, chinese))));
}
