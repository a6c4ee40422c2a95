using MscText.Checking;

namespace MscText.Tests.Checking;

public class WrongSenseRuleTests
{
    // Makes the text one that speaks of medicine in both languages.
    private const string Around =
        "Patients with breast cancer were treated with chemotherapy, 并接受随访, because recurrence of the tumor was frequent. ";

    [Theory]
    [InlineData("After 局部行政 of the drug, the pain decreased. ", "局部行政", "局部给药")]
    [InlineData("They released 生长因素 into the medium and the wound closed. ", "生长因素", "生长因子")]
    [InlineData("The cells were kept 在文化中 for three weeks. ", "文化", "培养")]
    [InlineData("The patients received 心脏失败 treatment at the hospital. ", "心脏失败", "心力衰竭")]
    [InlineData("The second 手臂 of the trial received placebo. ", "手臂", "组")]
    public void A_word_in_a_sense_that_the_field_does_not_know_is_found_with_the_right_word(string sentence, string wrong, string right)
    {
        CheckedText text = Documents.Text(Language.Mixed, Around, sentence);
        Finding finding = Assert.Single(Documents.Run("wrong-sense", text));
        Assert.Equal((wrong, right), (finding.Text, finding.Suggestion));
        Assert.Equal(wrong, finding.Span.Of(text.Source).ToString());
        Assert.True(finding.Severity >= FindingSeverity.Warning);
    }

    [Theory]
    [InlineData("The diet, 血糖管理 and exercise were discussed with the patients. ")]
    [InlineData("Smoking is 一个重要的危险因素 for cancer of the lung. ")]
    [InlineData("They felt pain 在手臂和肩部 after the operation of the breast. ")]
    [InlineData("It inhibits the growth of tumors 并诱导细胞凋亡. ")]
    public void Words_that_the_field_uses_are_left_alone(string sentence) =>
        Assert.Empty(Documents.Run("wrong-sense", Documents.Text(Language.Mixed, Around, sentence)));

    [Fact]
    public void A_text_in_one_language_is_not_judged_without_its_source() =>
        Assert.Empty(Documents.Run("wrong-sense", Documents.Text(Language.Mixed, "他们讨论了文化与审判。", "地方政府管理汽车。")));

    [Theory]
    [InlineData("The drug was given by local administration.", "该药物由地方政府给出。", "地方政府", "局部给药")]
    [InlineData("The delivery of genes to the liver failed.", "基因向肝脏的交付失败了。", "交付", "递送")]
    public void A_wrong_sense_beside_its_english_is_found(string english, string chinese, string wrong, string right)
    {
        Finding finding = Assert.Single(Documents.Run("wrong-sense", Documents.Parallel((english, chinese))));
        Assert.Equal((wrong, right, FindingSeverity.Error), (finding.Text, finding.Suggestion, finding.Severity));
    }

    [Theory]
    [InlineData("Cultural differences were small.", "文化差异较小。")]
    [InlineData("Management of the disease and administration of drugs.", "疾病的管理和药物的给药。")]
    public void An_everyday_sense_that_the_english_has_is_left_alone(string english, string chinese) =>
        Assert.Empty(Documents.Run("wrong-sense", Documents.Parallel((english, chinese))));
}
