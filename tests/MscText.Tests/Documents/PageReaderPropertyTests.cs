using FsCheck;
using FsCheck.Fluent;
using MscText.Documents;

namespace MscText.Tests.Documents;

public sealed class PageReaderPropertyTests
{
    // Lines of every kind that the rules know, and some that none knows.
    private static readonly string[] s_lines =
    [
        "", "", " ", "摘要", "Abstract", "【摘要】 目的 研究干细胞。方法 观察小鼠。结果 有效。结论 可行。", "作者信息", "机构信息\uFF1A", "出版信息", "关键词\uFF1A肝;肾", "Keywords: liver, kidney",
        "Methods", "结果\uFF1A患者好转。", "参考文献", "[1] Lee A. Cells in liver. Imag J. 2020;1(1):2-3.", "干细胞治疗肝硬化的研究", "Stem cells in liver cirrhosis: a review",
        "Zhang S, Li W, Wang XY.", "张三1, 李四2*", "Department of Neurology, Imag University, City, Freeland.", "虚构大学附属医院血液科,虚构 100000",
        "Imag J. 2024 Jan 3;5(6):7-89. doi: 10.5555/ij.24.", "《虚构杂志》2023年44卷5期 381-387页", "PMID: 99000001", "https://img.example.org/a.png", "立即体验", "扫码添加微信",
        "Stem cells are used in many diseases. They reduce the inflammation of the liver and improve survival of the patients.",
        "干细胞用于多种疾病的治疗。它们减轻肝脏的炎症,并改善患者的生存。", "MSCs reduce fibrosis, 并促进组织再生, and improve 肝功能 in the patients with cirrhosis.", "一、研究背景", "1.1、方法",
        "2. Results", "- 第一项;", "(1) second item", "| a | b |", "|---|---|", "| 1 | 2 | 3 |", "a\tb\tc", "1\t2\t3", "表1 患者资料", "----", "© 2024 Imag Press",
        "论文\uFF1A《Cells》\uFF08《Imag J》\uFF0C2024年\uFF0CDOI\uFF1A10.5555/S1234-5678 (24) 00089-1\uFF09。", "NCT09900001", "\uFFFD\uFFFD", "𠀋𠮷", "x", "。", "12%", "A:", ":", "(", "【", "10.5555/",
    ];

    [Fact]
    public void Whatever_a_page_holds_every_span_is_exact_and_nothing_vanishes()
    {
        Gen<string> line = Gen.OneOf(Gen.Elements(s_lines), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? string.Empty));
        Gen<string> page = Gen.Zip(Gen.ListOf(line), Gen.Elements("\n", "\r\n", "\r")).Select(p => string.Join(p.Item2, p.Item1));

        Prop.ForAll(Arb.From(page), Check).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static void Check(string page)
    {
        DocumentReadResult result = PageReader.Default.Parse(page, "page.txt");
        if (!result.IsSuccess)
        {
            Assert.True(result.Error.Code is DocumentReadErrorCode.Empty or DocumentReadErrorCode.WrongFormat, page);
            return;
        }

        DocumentAssert.SpansAreExact(result.Document);
        DocumentAssert.NothingVanishes(result.Document);
    }
}
