using MscText.Alignment;
using MscText.Checking;

namespace MscText.Tests.Checking;

public class PolarityRulesTests
{
    [Theory]
    [InlineData("No serious adverse events were observed.", "观察到严重不良事件。", "No")]
    [InlineData("The drug did not increase bleeding.", "该药物增加出血。", "not")]
    [InlineData("There was no significant difference.", "差异有统计学意义。", "no")]
    [InlineData("Patients without diabetes recovered.", "糖尿病患者康复。", "without")]
    public void A_dropped_negation_is_an_error(string english, string chinese, string cue)
    {
        Finding finding = Assert.Single(Documents.Run("negation-mismatch", Documents.Parallel((english, chinese))));
        Assert.Equal((FindingSeverity.Error, Language.English, cue), (finding.Severity, finding.Side, finding.Text));
    }

    [Theory]
    [InlineData("The drug increased bleeding.", "该药物未增加出血。", "未")]
    [InlineData("The patients had diabetes.", "患者没有糖尿病。", "没有")]
    public void An_added_negation_is_an_error(string english, string chinese, string cue)
    {
        Finding finding = Assert.Single(Documents.Run("negation-mismatch", Documents.Parallel((english, chinese))));
        Assert.Equal((FindingSeverity.Error, Language.Chinese, cue), (finding.Severity, finding.Side, finding.Text));
    }

    [Theory]
    [InlineData("Not only mice but also rats were used.", "不仅使用小鼠，还使用大鼠。")]
    [InlineData("The mechanism is unclear.", "机制尚不明确。")]
    [InlineData("Different groups recovered.", "不同组均康复。")]
    [InlineData("The patients failed to respond.", "患者无应答。")]
    [InlineData("It rarely occurs.", "不常发生。")]
    [InlineData("Regardless of age.", "无论年龄。")]
    [InlineData("Asymptomatic carriers.", "无症状携带者。")]
    [InlineData("Non-small cell lung cancer.", "非小细胞肺癌。")]
    [InlineData("The finding is unique.", "该发现独一无二。")]
    [InlineData("Cell-free systems were used.", "使用无细胞体系。")]
    [InlineData("Its use is contraindicated in pregnancy.", "妊娠为其禁忌。")]
    [InlineData("Gains were not as large as expected.", "获益不如预期。")]
    public void Denials_in_other_words_agree(string english, string chinese) =>
        Assert.Empty(Documents.Run("negation-mismatch", Documents.Parallel((english, chinese))));

    [Theory]
    [InlineData("Poor results prevented approval.", "结果较差，未能阻止批准。", "未")]
    [InlineData("The rule applies to all.", "该规则对所有人都不适用。", "不适用")]
    [InlineData("The unregulated trade may continue.", "不受监管的贸易可能不会持续。", "不")]
    public void A_negative_word_with_a_counterpart_of_its_own_answers_no_other_denial(string english, string chinese, string cue)
    {
        AlignedDocument document = Documents.Parallel((english, chinese));
        Finding finding = Assert.Single(Documents.Run("negation-mismatch", document));
        Assert.Equal((Language.Chinese, cue), (finding.Side, finding.Text));
        Assert.Equal(chinese.LastIndexOf(cue, StringComparison.Ordinal), finding.Span.Start);
    }

    [Theory]
    [InlineData("The level increased.", "水平降低。", "降低")]
    [InlineData("IL-10 was downregulated.", "IL-10上调。", "上调")]
    [InlineData("It promoted migration.", "其抑制迁移。", "抑制")]
    [InlineData("It was measured before surgery.", "手术后测量。", "手术后")]
    [InlineData("The culture was negative.", "培养阳性。", "阳性")]
    [InlineData("A receptor agonist was given.", "给予受体拮抗剂。", "拮抗剂")]
    [InlineData("The left lung was affected.", "右肺受累。", "右")]
    [InlineData("High doses were used.", "使用低剂量。", "低剂量")]
    [InlineData("Chronic infection was common.", "急性感染常见。", "急性")]
    public void A_reversed_direction_is_found(string english, string chinese, string text)
    {
        Finding finding = Assert.Single(Documents.Run("direction-reversed", Documents.Parallel((english, chinese))));
        Assert.Equal(text, finding.Text);
        Assert.True(finding.Severity > FindingSeverity.Info);
    }

    [Theory]
    [InlineData("The risk was reduced.", "风险下降。")]
    [InlineData("Blood pressure fell in patients with hypertension.", "高血压患者血压下降。")]
    [InlineData("The inhibitor increased survival.", "该抑制剂延长了生存期。")]
    [InlineData("Symptoms were relieved.", "症状改善。")]
    [InlineData("To minimize the risk.", "最大限度地降低风险。")]
    [InlineData("Within 24 hours in large hospitals.", "24小时内，于大医院。")]
    public void Directions_in_other_words_agree(string english, string chinese) =>
        Assert.Empty(Documents.Run("direction-reversed", Documents.Parallel((english, chinese))));

    [Fact]
    public void In_long_sentences_clauses_are_compared()
    {
        AlignedDocument document = Documents.Parallel((
            "The drug reduced inflammation in the liver, increased the number of regulatory cells in the spleen, and inhibited fibrosis of the kidney.",
            "该药物减轻了肝脏炎症，减少了脾脏调节性细胞的数量，并抑制了肾脏纤维化。"));
        Assert.Equal("减少", Assert.Single(Documents.Run("direction-reversed", document)).Text);
    }
}
