using MscText.Alignment;
using MscText.Checking;

namespace MscText.Tests.Checking;

public class TextRulesTests
{
    [Fact]
    public void An_abbreviation_taken_for_a_word_is_found_beside_its_term()
    {
        CheckedText text = Documents.Text(Language.Mixed, "它们分泌细胞外囊泡 (电动汽车), each contributing.");
        Finding finding = Assert.Single(Documents.Run("acronym-as-word", text));
        Assert.Equal(("电动汽车", "EV", FindingSeverity.Error), (finding.Text, finding.Suggestion, finding.Severity));
        Assert.Equal("电动汽车", finding.Span.Of(text.Source).ToString());
    }

    [Theory]
    [InlineData("细胞外囊泡 (EVs) 很小。")]
    [InlineData("电动汽车 (汽车) 很快。")]
    [InlineData("细胞外囊泡（外泌体）很小。")]
    public void Other_brackets_are_left_alone(string sentence) =>
        Assert.Empty(Documents.Run("acronym-as-word", Documents.Text(Language.Mixed, sentence)));

    [Fact]
    public void An_abbreviation_of_the_english_translated_as_a_word_is_found()
    {
        AlignedDocument document = Documents.Parallel(("EVs carry proteins.", "电动汽车携带蛋白质。"));
        Finding finding = Assert.Single(Documents.Run("acronym-as-word", document));
        Assert.Equal("电动汽车", finding.Span.Of(document.ChineseSource).ToString());
        Assert.Equal("EVs", finding.OtherSpan!.Value.Of(document.EnglishSource).ToString());
    }

    [Fact]
    public void An_abbreviation_is_explained_by_the_concept_that_the_text_spells_out()
    {
        AlignedDocument document = Documents.Parallel(
            ("EVs carry proteins.", "电动汽车携带蛋白质。"), ("Extracellular vesicles are small.", "它们很小。"));
        Assert.Contains("extracellular vesicle", Assert.Single(Documents.Run("acronym-as-word", document)).Message);
    }

    [Fact]
    public void An_abbreviation_that_really_means_the_other_thing_is_left_alone() =>
        Assert.Empty(Documents.Run("acronym-as-word", Documents.Parallel(("An electric vehicle (EV) is fast.", "电动汽车很快。"))));

    [Fact]
    public void Prose_left_in_the_other_language_is_found_and_names_are_not()
    {
        AlignedDocument document = Documents.Parallel(
            ("The rate of infection fell.", "结果 the rate of infection 下降。"),
            ("Knee replacement (TKA) works.", "全膝关节置换术（total knee arthroplasty of the knee，TKA）有效。"),
            ("We used Escherichia coli.", "使用Escherichia coli和PBS。"),
            ("In 肝脏 it rose.", "在肝脏中升高。"));
        Finding[] findings = Documents.Run("untranslated-fragment", document);
        Assert.Equal(["the rate of infection", "肝脏"], findings.Select(f => f.Text));
    }

    [Fact]
    public void A_repeated_sentence_is_found_even_with_another_beginning()
    {
        const string sentence = "安全性控制和标准化生产方面仍存在挑战，这一疗法有望成为治疗的重要支柱";
        CheckedText text = Documents.Text(Language.Chinese, sentence + "。", "短句。", "短句。", "但是" + sentence + "！", "别的一句话。");
        Finding finding = Assert.Single(Documents.Run("duplicate-sentence", text));
        Assert.Equal("但是" + sentence + "！", finding.Text);
        Assert.Equal(0, finding.OtherSpan!.Value.Start);
    }

    [Theory]
    [InlineData("见 DOI:10.1016/S2352-3026 (24) 00089-1)。", "10.1016/S2352-3026(24)00089-1")]
    [InlineData("see 10.1038 / s41409-024-02232-5.", "10.1038/s41409-024-02232-5.")]
    [InlineData("注册号 NCT 05432187。", "NCT05432187")]
    public void Spaces_in_identifiers_are_found_and_removed(string sentence, string repaired) =>
        Assert.Equal(repaired, Assert.Single(Documents.Run("broken-identifier", Documents.Text(Language.Mixed, sentence))).Suggestion);

    [Fact]
    public void Whole_identifiers_are_left_alone() =>
        Assert.Empty(Documents.Run(
            "broken-identifier", Documents.Text(Language.Mixed, "doi: 10.1007/s00432-025-06244-4. 10.1016/S2352-3026(24)00089-1 (2024) 12345 NCT05432187")));

    [Fact]
    public void An_abbreviation_defined_twice_with_other_long_forms_is_found()
    {
        CheckedText text = Documents.Text(
            Language.English,
            "Complete response (CR) was rare. ",
            "Complete responses (CRs) lasted. ",
            "Chromium reduction (CR) was fast.");
        Finding finding = Assert.Single(Documents.Run("abbreviation-conflict", text));
        Assert.Equal("Chromium reduction", finding.Span.Of(text.Source).ToString());
        Assert.Equal("Complete response", finding.OtherSpan!.Value.Of(text.Source).ToString());
    }

    [Fact]
    public void Two_names_of_one_concept_are_no_conflict() =>
        Assert.Empty(Documents.Run(
            "abbreviation-conflict",
            Documents.Text(Language.English, "Mesenchymal stem cells (MSCs) grow. ", "Mesenchymal stromal cells (MSCs) grow.")));

    [Fact]
    public void Lost_characters_are_found_with_their_places()
    {
        CheckedText text = Documents.Text(Language.Mixed, "第一句。", "比例為CD4?/CD8?細胞。", "锟斤拷锟斤拷。");
        Finding[] findings = Documents.Run("encoding-loss", text);
        Assert.Contains(findings, f => f.Severity == FindingSeverity.Warning && f.Text == "?");
        Assert.Contains(findings, f => f.Severity == FindingSeverity.Error && f.Text.StartsWith('锟'));
        Assert.All(findings, f => Assert.Equal(f.Text, f.Span.Of(text.Source).ToString()));
    }

    [Fact]
    public void Traditional_characters_that_do_not_fit_their_word_are_found()
    {
        CheckedText text = Documents.Text(Language.Chinese, "患者接受干細胞治療癌癥。", "細胞分泌干擾素。");
        Finding[] findings = Documents.Run("naive-traditional", text);
        Assert.Equal([("干", "幹"), ("癥", "症")], findings.Select(f => (f.Text, f.Suggestion!)));
        Assert.All(findings, f => Assert.Equal(f.Text, f.Span.Of(text.Source).ToString()));
        Assert.Empty(Documents.Run("naive-traditional", text with { Side = Language.English }));
    }

    [Fact]
    public void Every_rule_has_an_identifier_of_its_own_and_a_summary()
    {
        Assert.Equal(TranslationRules.All.Count, TranslationRules.All.Select(r => r.Id).Distinct().Count());
        Assert.All(TranslationRules.All, r =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", r.Id);
            Assert.EndsWith(".", r.Summary);
            Assert.True(r is IAlignedRule or ITextRule);
        });
    }
}
