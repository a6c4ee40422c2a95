using MscText.Alignment;
using MscText.Checking;

namespace MscText.Tests.Checking;

public class FormRulesTests
{
    [Fact]
    public void A_clause_without_counterpart_is_found()
    {
        AlignedDocument document = Documents.Parallel((
            "The patients were treated with antibiotics for pneumonia, and their blood pressure, kidney function and liver enzymes were measured daily by experienced nurses.",
            "患者接受抗生素治疗肺炎。"));
        Finding finding = Assert.Single(Documents.Run("missing-clause", document));
        Assert.Equal(Language.English, finding.Side);
        Assert.Contains("kidney function", finding.Text);
    }

    [Fact]
    public void A_full_translation_misses_no_clause() =>
        Assert.Empty(Documents.Run("missing-clause", Documents.Parallel((
            "The patients were treated with antibiotics for pneumonia, and their blood pressure was measured daily by nurses.",
            "患者接受抗生素治疗肺炎，并由护士每天测量血压。"))));

    [Fact]
    public void Characters_of_the_other_script_are_found()
    {
        CheckedText text = Documents.Text(Language.Chinese, "这项研究观察了患者的细胞。", "结果显示細胞数量增加。");
        Finding finding = Assert.Single(Documents.Run("mixed-script", text));
        Assert.Equal(("細", "细"), (finding.Text, finding.Suggestion));
    }

    [Theory]
    [InlineData("这项研究观察了患者的细胞。", "这项研究观察了患者的细胞。")]
    [InlineData("这项研究观察了细胞。", "這項研究觀察了細胞。")]
    public void One_script_or_two_versions_are_not_mixed(string first, string second) =>
        Assert.Empty(Documents.Run("mixed-script", Documents.Text(Language.Chinese, first, second)));

    [Theory]
    [InlineData("患者（n=5接受治疗。", "（")]
    [InlineData("患者 n=5）接受治疗。", "）")]
    [InlineData("“研究显示有效。", "“")]
    public void Brackets_without_their_other_half_are_found(string sentence, string bracket) =>
        Assert.Equal(bracket, Assert.Single(Documents.Run("unbalanced-bracket", Documents.Text(Language.Chinese, sentence))).Text);

    [Theory]
    [InlineData("1) 患者（n=5)；a) 对照[0, 1)。")]
    [InlineData("《指南（2020）》“摘要”。")]
    public void Lists_intervals_and_widths_are_no_matter(string sentence) =>
        Assert.Empty(Documents.Run("unbalanced-bracket", Documents.Text(Language.Chinese, sentence)));

    [Fact]
    public void A_bracket_may_enclose_sentences() =>
        Assert.Empty(Documents.Run("unbalanced-bracket", Documents.Text(Language.Chinese, "患者（第一句。", "第二句）结束。")));

    [Fact]
    public void A_half_width_comma_among_full_width_ones_is_found()
    {
        CheckedText text = Documents.Text(Language.Chinese, "一二，三四，五六，七八。", "甲乙,丙丁。");
        Finding finding = Assert.Single(Documents.Run("punctuation-width", text));
        Assert.Equal((",", "，"), (finding.Text, finding.Suggestion));
    }

    [Fact]
    public void Half_width_marks_throughout_are_a_style() =>
        Assert.Empty(Documents.Run("punctuation-width", Documents.Text(Language.Chinese, "一二,三四,五六，七八。", "甲乙,丙丁。")));

    [Fact]
    public void A_full_width_comma_in_english_is_found() =>
        Assert.Equal(",", Assert.Single(Documents.Run("punctuation-width", Documents.Text(Language.English, "Mice，rats."))).Suggestion);

    [Fact]
    public void Two_styles_of_quotation_marks_are_found() =>
        Assert.Equal(2, Documents.Run("mixed-quotes", Documents.Text(Language.Chinese, "“甲”和“乙”和「丙」，长5\"。")).Length);

    [Fact]
    public void A_term_with_two_translations_is_found()
    {
        AlignedDocument document = Documents.Parallel(
            ("Myocardial infarction is common.", "心肌梗死常见。"),
            ("Myocardial infarction is severe.", "心肌梗死严重。"),
            ("Myocardial infarction was treated.", "治疗了心肌梗塞。"));
        Finding finding = Assert.Single(Documents.Run("inconsistent-term", document));
        Assert.Equal(("心肌梗塞", "心肌梗死", FindingSeverity.Info), (finding.Text, finding.Suggestion, finding.Severity));
    }

    [Fact]
    public void An_abbreviation_without_definition_is_found()
    {
        CheckedText text = Documents.Text(Language.English, "The QZV rose. ", "The QZV fell with PDR and DNA. ", "Proliferative diabetic retinopathy (PDR) and PDR, DNA.");
        Assert.Equal("QZV", Assert.Single(Documents.Run("undefined-abbreviation", text)).Text);
    }
}
