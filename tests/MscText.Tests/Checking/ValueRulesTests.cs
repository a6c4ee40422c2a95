using MscText.Alignment;
using MscText.Checking;

namespace MscText.Tests.Checking;

public class ValueRulesTests
{
    [Theory]
    [InlineData("unit-mismatch", "It was 100 mg.", "为100 g。", "100 g")]
    [InlineData("unit-mismatch", "It was 5 mg/kg daily.", "每日5 g/kg。", "5 g/kg")]
    [InlineData("unit-mismatch", "For 6 months.", "共6周。", "6周")]
    [InlineData("unit-mismatch", "The rate was 5‰.", "比率为5%。", "5%")]
    [InlineData("unit-mismatch", "The dose was 30 IU.", "剂量为30 mg。", "30 mg")]
    [InlineData("statistic-mismatch", "It differed (P<.05).", "有差异（P>0.05）。", ">0.05")]
    [InlineData("statistic-mismatch", "It differed (p = 0.03).", "有差异（p=0.3）。", "=0.3")]
    [InlineData("statistic-mismatch", "HR 0.62 (95% CI 0.45-0.86).", "HR 0.62（95% CI：0.45～0.68）。", "0.45～0.68")]
    [InlineData("comparator-mismatch", "Adults ≥60 years.", "60岁以下成年人。", "60岁以下")]
    [InlineData("comparator-mismatch", "More than 8 patients.", "不超过8例患者。", "不超过8")]
    [InlineData("sign-mismatch", "Stored at −80 °C.", "于80 ℃保存。", "80")]
    [InlineData("sign-mismatch", "It was 2.4 ± 0.8.", "为2.4+0.8。", "0.8")]
    [InlineData("identifier-mismatch", "Registered as NCT04512345.", "注册号NCT04512354。", "NCT04512354")]
    [InlineData("identifier-mismatch", "See doi:10.1234/ab.2020.17.", "见doi:10.1234/ab.2020.71。", "10.1234/ab.2020.71")]
    [InlineData("symbol-mismatch", "IL-6 rose.", "IL-8升高。", "IL-8")]
    [InlineData("symbol-mismatch", "TGF-β1 rose.", "TGF-β升高。", "TGF-β")]
    [InlineData("symbol-mismatch", "TGF-beta 1 and JAK2 rose.", "TGF-β1和JAK3升高。", "JAK3")]
    [InlineData("symbol-mismatch", "BRVO was seen.", "可见Brvo。", "Brvo")]
    [InlineData("symbol-mismatch", "CD34+ cells.", "CD34−细胞。", "CD34−")]
    [InlineData("symbol-mismatch", "HER2-negative tumours.", "HER2阳性肿瘤。", "HER2阳")]
    public void Altered_values_are_errors_at_their_place(string rule, string english, string chinese, string text)
    {
        AlignedDocument document = Documents.Parallel(("First.", "第一。"), (english, chinese));
        Finding finding = Assert.Single(Documents.Run(rule, document));
        Assert.Equal((FindingSeverity.Error, text), (finding.Severity, finding.Text));
        Assert.Equal(text, finding.Span.Of(document.ChineseSource).ToString());
        Assert.NotNull(finding.OtherSpan);
    }

    [Theory]
    [InlineData("One gram is 1 g or 1000 mg.", "1 g即1000 mg。")]
    [InlineData("It was 0.5 g.", "为500 mg。")]
    [InlineData("It was 10 mg·kg−1·d−1.", "为10 mg/kg/d。")]
    [InlineData("It was 10 mg/kg per day.", "为每天10毫克/公斤。")]
    [InlineData("For 4 weeks.", "共28天。")]
    [InlineData("For 12 months.", "共1年。")]
    [InlineData("A 5-year-old boy.", "5岁男孩。")]
    [InlineData("On days 1, 3 and 7.", "于第1、3、7天。")]
    [InlineData("A pressure of 120 mmHg.", "压力为16 kPa。")]
    [InlineData("Between 2018 and 2020.", "2018年至2020年间。")]
    [InlineData("It measured 5 cm2.", "为5平方厘米。")]
    [InlineData("The volume was 5 cm³.", "体积为5 mL。")]
    [InlineData("P values < 0.05 were significant.", "P值小于0.05为有统计学意义。")]
    [InlineData("(95% confidence interval [CI], 1.2 to 3.4).", "（95%置信区间：1.2～3.4）。")]
    [InlineData("Persons aged 60 years or older.", "年满60岁及以上者。")]
    [InlineData("No more than 5 doses.", "不超过5剂。")]
    [InlineData("It changed by −2.4 points.", "下降2.4分。")]
    [InlineData("At −20 °C for 6-16 h.", "于-20 ℃放置6-16 h。")]
    [InlineData("The mean was 5.3 (SD 1.2).", "均值为5.3±1.2。")]
    [InlineData("PoVs and IL 6 and TGF beta.", "PoV和IL-6和TGF-β。")]
    [InlineData("The World Health Organization said so.", "WHO如是说。")]
    [InlineData("Stage III and phase IIb.", "Ⅲ期和Ⅱb期。")]
    [InlineData("One third of 30 patients.", "30例患者的三分之一。")]
    [InlineData("A threefold rise.", "升高了2倍。")]
    public void Equal_values_in_other_words_agree(string english, string chinese) =>
        Assert.DoesNotContain(TranslationChecker.Default.Check(Documents.Parallel((english, chinese))), f => f.Severity > FindingSeverity.Info);

    [Fact]
    public void A_symbol_in_another_case_is_a_warning()
    {
        Finding finding = Assert.Single(Documents.Run("symbol-mismatch", Documents.Parallel(("Trp53 was lost.", "TRP53缺失。"))));
        Assert.Equal((FindingSeverity.Warning, "TRP53", "Trp53"), (finding.Severity, finding.Text, finding.Suggestion));
    }

    [Fact]
    public void An_identifier_that_is_left_out_is_a_warning()
    {
        Finding finding = Assert.Single(Documents.Run("identifier-mismatch", Documents.Parallel(("It is NCT04512345.", "已注册。"))));
        Assert.Equal((FindingSeverity.Warning, Language.English, "NCT04512345"), (finding.Severity, finding.Side, finding.Text));
    }
}
