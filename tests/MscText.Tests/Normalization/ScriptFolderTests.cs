using FsCheck;
using FsCheck.Fluent;
using MscText.Normalization;

namespace MscText.Tests.Normalization;

public sealed class ScriptFolderTests
{
    [Theory]
    [InlineData("幹細胞移植後", "干细胞移植后")]
    [InlineData("干細胞移植后", "干细胞移植后")]
    [InlineData("癌癥", "癌症")]
    [InlineData("類似于這個范圍", "类似于这个范围")]
    [InlineData("并發癥與並發症", "并发症与并发症")]
    [InlineData("那么，什麼遊離黴素、霉素", "那么，什么游离霉素、霉素")]
    [InlineData("隨著、隨着、随著、附著、顯著、著作", "随着、随着、随着、附着、显著、著作")]
    [InlineData("乾燥與乾隆", "干燥与乾隆")]
    [InlineData("硷基、鹼基、碱基", "碱基、碱基、碱基")]
    [InlineData("重迭、重疊、迭代", "重叠、重叠、迭代")]
    [InlineData("剩馀、剩餘", "剩余、剩余")]
    [InlineData("答覆、反覆、覆蓋", "答复、反复、覆盖")]
    [InlineData("裏、裡、里", "里、里、里")]
    [InlineData("臺灣、颱風、羣體", "台湾、台风、群体")]
    [InlineData("発現、広島", "发现、广岛")]
    [InlineData("聲名狼藉，藉由象徵", "声名狼藉，藉由象征")]
    [InlineData("瞭解與瞭望", "了解与瞭望")]
    [InlineData("骨髓微环境中的间充质干细胞", "骨髓微环境中的间充质干细胞")]
    public void Writes_of_every_kind_fold_to_one_form(string text, string expected) =>
        Assert.Equal(expected, ScriptFolder.Default.Fold(text).Text.Text);

    [Fact]
    public void Tells_what_changed_and_why()
    {
        FoldedText folded = ScriptFolder.Default.Fold("隨著幹細胞、硷、発");

        Assert.Equal(
            [
                new ScriptChange(new(0, 1), "隨", "随", ScriptChangeKind.Traditional),
                new ScriptChange(new(1, 1), "著", "着", ScriptChangeKind.Variant),
                new ScriptChange(new(2, 1), "幹", "干", ScriptChangeKind.Traditional),
                new ScriptChange(new(3, 1), "細", "细", ScriptChangeKind.Traditional),
                new ScriptChange(new(6, 1), "硷", "碱", ScriptChangeKind.Variant),
                new ScriptChange(new(8, 1), "発", "发", ScriptChangeKind.Japanese),
            ],
            folded.Changes);
    }

    [Fact]
    public void Folding_again_changes_nothing_and_spans_lead_back()
    {
        string[] pieces = ["著", "着", "顯", "显", "隨", "重", "乾", "干", "隆", "迭", "叠", "代", "覆", "复", "盖", "徵", "羽", "瞭", "了", "望", "\uD840\uDC0B", "a", "馀", "藉"];
        Prop.ForAll(Arb.From(Gen.Elements(pieces).ListOf().Select(string.Concat)), text =>
        {
            NormalizedText folded = ScriptFolder.Default.Fold(text).Text;
            Assert.Same(folded.Text, ScriptFolder.Default.Fold(folded.Text).Text.Text);
            Assert.Equal(text.Length, folded.Map.OriginalLength);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
    }

    [Fact]
    public void What_a_converter_makes_of_a_text_folds_as_the_text_does()
    {
        string[] sentences =
        [
            "间充质干细胞移植后并发症的发生率显著降低，范围类似于对照组。",
            "头发干燥的患者有复发的征象，里面的脏器没有受到影响。",
            "随着时间的推移，这些细胞附着于血管壁并释放趋化因子。",
            "回复以后，我们了解到那台钟表的历史只有几个星期。",
        ];
        foreach (string sentence in sentences)
        {
            string expected = ScriptFolder.Default.Fold(sentence).Text.Text;
            Assert.Equal(sentence, expected);
            foreach (string configuration in (string[])["s2t", "s2tw", "s2hk"])
            {
                Assert.Equal(expected, ScriptFolder.Default.Fold(ChineseConverter.For(configuration).Convert(sentence)).Text.Text);
            }
        }
    }
}
