using MscText.Documents;

namespace MscText.Tests.Documents;

/// <summary>Ways in which pages write the same fields.</summary>
public sealed class PageVariantTests
{
    private const string English = "Liver fibrosis is a common disease of the liver. Stem cells can reduce it in animals and in patients.";
    private const string Chinese = "肝纤维化是常见的肝脏疾病。干细胞能够在动物和患者中减轻肝纤维化,具有良好的前景。";

    [Theory]
    [InlineData("摘要\n{zh}\nAbstract\n{en}")]
    [InlineData("摘要\uFF1A{zh}\nAbstract: {en}")]
    [InlineData("【摘要】{zh}\n[Abstract] {en}")]
    [InlineData("【摘  要】 {zh}\n【ABSTRACT】 {en}")]
    [InlineData("摘 要\u3000{zh}\nABSTRACT  {en}")]
    [InlineData("## 中文摘要\n\n{zh}\n\n## 英文摘要\n\n{en}")]
    [InlineData("**Abstract**\n{en}\n**摘要**\n{zh}")]
    [InlineData("Abstract\n{en}\n\n{zh}")]
    [InlineData("摘要\n{en}\n{zh}")]
    [InlineData("Summary\n{en}\n內容摘要\n{zh}")]
    [InlineData("{en}\n{zh}")]
    [InlineData("{zh}\n\n\n{en}")]
    public void Both_abstracts_are_found(string layout)
    {
        BilingualDocument document = Parse(layout.Replace("{en}", English, StringComparison.Ordinal).Replace("{zh}", Chinese, StringComparison.Ordinal));

        Assert.Equal(English, document.AbstractEnglish?.Text);
        Assert.Equal(Chinese, document.AbstractChinese?.Text);
        DocumentAssert.NothingVanishes(document);
    }

    [Theory]
    [InlineData("肝纤维化与干细胞\nStem cells in liver fibrosis\n{zh}\n{en}")]
    [InlineData("Stem cells in liver fibrosis.\n肝纤维化与干细胞\n作者\n张三,李四\n{en}\n{zh}")]
    [InlineData("标题\uFF1A肝纤维化与干细胞\nTitle: Stem cells in liver fibrosis\n{zh}\n{en}")]
    [InlineData("摘要\n{zh}\nAbstract\n{en}\n肝纤维化与干细胞\nStem cells in liver fibrosis")]
    [InlineData("肝纤维化与干细胞 / Stem cells in liver fibrosis\n{zh}\n{en}")]
    [InlineData("首页\n虚构医学在线\n肝纤维化与干细胞\nStem cells in liver fibrosis\n{zh}\n{en}")]
    public void Both_titles_are_found(string layout)
    {
        BilingualDocument document = Parse(layout.Replace("{en}", English, StringComparison.Ordinal).Replace("{zh}", Chinese, StringComparison.Ordinal));

        Assert.Equal("肝纤维化与干细胞", document.TitleChinese?.Text);
        Assert.Equal("Stem cells in liver fibrosis", document.TitleEnglish?.Text.TrimEnd('.'));
        Assert.Equal(English, document.AbstractEnglish?.Text);
        Assert.Equal(Chinese, document.AbstractChinese?.Text);
        DocumentAssert.NothingVanishes(document);
    }

    [Theory]
    [InlineData("Background: Liver fibrosis is common. Methods: We treated mice. Results: It was reduced. Conclusions: Cells help.")]
    [InlineData("BACKGROUND Liver fibrosis is common. METHODS We treated mice. RESULTS It was reduced. CONCLUSION Cells help.")]
    [InlineData("Introduction: Liver fibrosis is common.\nMaterials and Methods: We treated mice.\nFindings: It was reduced.\nInterpretation: Cells help.")]
    [InlineData("Background\nLiver fibrosis is common.\nMethods\nWe treated mice.\nResults\nIt was reduced.\nConclusions\nCells help.")]
    [InlineData("[Background] Liver fibrosis is common. [Methods] We treated mice. [Results] It was reduced. [Conclusions] Cells help.")]
    [InlineData("背景\uFF1A肝纤维化很常见。方法\uFF1A我们治疗了小鼠。结果\uFF1A纤维化减轻。结论\uFF1A细胞有效。")]
    [InlineData("【背景】肝纤维化很常见。【方法】我们治疗了小鼠。【结果】纤维化减轻。【结论】细胞有效。")]
    [InlineData("研究背景 肝纤维化很常见。方法 我们治疗了小鼠。结果 纤维化减轻。结论 细胞有效。")]
    [InlineData("背景\n肝纖維化很常見。\n方法\n我們治療了小鼠。\n結果\n纖維化減輕。\n結論\n細胞有效。")]
    public void Sections_of_structured_abstracts_are_found(string text)
    {
        BilingualDocument document = Parse("摘要\n" + text);

        DocumentAbstract summary = (document.AbstractEnglish ?? document.AbstractChinese)!;
        Assert.Equal(
            [AbstractSectionKind.Background, AbstractSectionKind.Methods, AbstractSectionKind.Results, AbstractSectionKind.Conclusions],
            summary.Sections.Select(s => s.Kind));
        Assert.All(summary.Sections, s => Assert.True(s.Label is not null && s.Text.Text[^1] is '.' or '\u3002'));
        DocumentAssert.NothingVanishes(document);
    }

    [Theory]
    [InlineData("关键词\uFF1A肝纤维化\uFF1B干细胞\uFF1B治疗")]
    [InlineData("【关键词】 肝纤维化;干细胞;治疗")]
    [InlineData("關鍵詞\n肝纤维化、干细胞、治疗")]
    [InlineData("关键词 肝纤维化 干细胞 治疗")]
    public void Keywords_are_found(string line) =>
        Assert.Equal(["肝纤维化", "干细胞", "治疗"], Parse($"摘要\n{Chinese}\n{line}").Keywords.Select(k => k.Text));

    [Theory]
    [InlineData("PMID: 99000001\nDOI: 10.5555/ab.1")]
    [InlineData("PMID: 99000001 | PMCID: PMC99001 | DOI: 10.5555/ab.1")]
    [InlineData("https://doi.org/10.5555/ab.1\nPubMed ID\uFF1A99000001")]
    [InlineData("出版信息\nImag J. 2024;1(2):3-4. doi: 10.5555/ab.1. PMID: 99000001")]
    public void Identifiers_are_found(string lines)
    {
        BilingualDocument document = Parse($"{Chinese}\n{English}\n{lines}");
        PublicationInfo publication = document.Publication;

        Assert.Equal(("10.5555/ab.1", "99000001"), (publication.Doi?.Value, publication.PubMedId?.Value));
        DocumentAssert.NothingVanishes(document);
    }

    [Theory]
    [InlineData("https://img.example.org/a/b/fig1.jpg?x=1", DroppedReason.ImageAddress)]
    [InlineData("https://www.example.org/journal/", DroppedReason.WebAddress)]
    [InlineData("立即下载APP", DroppedReason.Advertisement)]
    [InlineData("Subscribe to our newsletter today", DroppedReason.Advertisement)]
    [InlineData("Similar articles", DroppedReason.PageFurniture)]
    [InlineData("被引用次数\uFF1A12", DroppedReason.PageFurniture)]
    [InlineData("© 2024 The Authors. Published by Imag Press.", DroppedReason.Copyright)]
    [InlineData("免责声明\uFF1A本文仅供参考。", DroppedReason.Disclaimer)]
    [InlineData("长按识别二维码", DroppedReason.Contact)]
    [InlineData("--------------", DroppedReason.Separator)]
    public void What_is_no_part_of_the_page_is_dropped_and_listed(string line, DroppedReason reason)
    {
        BilingualDocument document = Parse($"摘要\n{Chinese}\n{line}\nAbstract\n{English}\n");

        DroppedText dropped = Assert.Single(document.Dropped);
        Assert.Equal((reason, line, 3), (dropped.Reason, dropped.Text.Text, dropped.Line));
        Assert.Equal(Chinese, document.AbstractChinese?.Text);
        Assert.Equal(English, document.AbstractEnglish?.Text);
    }

    [Theory]
    [InlineData("1上海虚构大学医学院,上海 200000;2北京虚构医院血液科,北京 100000")]
    [InlineData("1. 上海虚构大学医学院,上海 200000\n2. 北京虚构医院血液科,北京 100000")]
    [InlineData("\uFF081\uFF09上海虚构大学医学院,上海 200000\n\uFF082\uFF09北京虚构医院血液科,北京 100000")]
    public void Numbered_affiliations_are_cut(string lines) =>
        Assert.Equal(
            ["上海虚构大学医学院,上海 200000", "北京虚构医院血液科,北京 100000"],
            Parse($"作者单位\n{lines}\n摘要\n{Chinese}").Affiliations.Select(a => a.Text));

    [Fact]
    public void A_page_copied_from_PubMed_has_its_fields()
    {
        BilingualDocument document = Parse(
            "Free PMC article\nJ Imag Immunol\n. 2022 Apr 15;208(8):1901-1911.\n doi: 10.5555/jii.2100. Epub 2022 Mar 30.\nT cell exhaustion in hepatitis\n"
            + "Anna Kowalska 1, Bjorn Svensson 1 2\nAffiliations expand\nPMID: 99055555 PMCID: PMC9905555 DOI: 10.5555/jii.2100\nAbstract\n" + English + "\nKeywords: T cells; PD-1.\n"
            + "Copyright © 2022 by The Imag Association.\nConflict of interest statement\nThe authors declare no conflict.\nPublication types\nResearch Support, Extramural");

        PublicationInfo publication = document.Publication;
        Assert.Equal(("J Imag Immunol", 2022, "208", "2022 Mar 30"), (publication.Journal?.Text, publication.Year, publication.Volume?.Text, publication.ElectronicDate?.Text));
        Assert.Equal(("10.5555/jii.2100", "99055555"), (publication.Doi?.Value, publication.PubMedId?.Value));
        Assert.Equal("T cell exhaustion in hepatitis", document.TitleEnglish?.Text);
        Assert.Equal(["Anna Kowalska", "Bjorn Svensson"], document.Authors.Select(a => a.Name.Text));
        Assert.Empty(document.Affiliations);
        Assert.Empty(document.Body);
        DocumentAssert.NothingVanishes(document);
    }

    [Fact]
    public void Every_identifier_in_running_text_is_a_reference()
    {
        BilingualDocument document = Parse(
            $"一、引言\n{Chinese}见10.5555/a.1和10.5555/a.2两文(10.5555/a.3, 10.5555/a.4; NCT09900001)。另见NCT09900002。\n二、方法\n{Chinese}\n"
            + "论文\uFF1A《Cells in liver》\uFF08《Imag J》\uFF0C2024年\uFF0CDOI\uFF1A10.5555/a.5\uFF0CNCT09900003\uFF09。");

        Assert.Equal(
            ["10.5555/a.1", "10.5555/a.2", "10.5555/a.3", "10.5555/a.4", "10.5555/a.5"],
            document.References.Where(r => r.Doi is not null).Select(r => r.Doi!.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["NCT09900001", "NCT09900002", "NCT09900003"], document.References.SelectMany(r => r.TrialIds).Select(t => t.Value));
        Assert.Equal(("Cells in liver", "Imag J", 2024), (document.References[^1].Title?.Text, document.References[^1].Journal?.Text, document.References[^1].Year));
    }

    [Fact]
    public void A_breadcrumb_is_no_title_and_a_second_list_of_names_no_second_list_of_authors()
    {
        BilingualDocument document = Parse($"首页 > 肝病 > 综述\n肝纤维化与干细胞\n王小明, 李雷\nXiaoming Wang, Lei Li\n{Chinese}");

        Assert.Equal("肝纤维化与干细胞", document.TitleChinese?.Text);
        Assert.Equal(2, document.Authors.Count);
        Assert.Equal([DroppedReason.PageFurniture, DroppedReason.Repetition], document.Dropped.Select(d => d.Reason));
    }

    [Fact]
    public void A_heading_over_nothing_and_a_second_abstract_are_warned_of()
    {
        BilingualDocument document = Parse($"作者信息\n机构信息\n摘要\n{Chinese}\n摘要\n{Chinese}");

        Assert.Equal(
            "empty-field empty-field repeated-abstract",
            string.Join(' ', document.Warnings.Select(w => w.Code).Where(c => c is DocumentWarningCodes.EmptyField or DocumentWarningCodes.RepeatedAbstract)));
        Assert.Equal(Chinese, document.AbstractChinese?.Text);
        Assert.Single(document.Body);
    }

    [Fact]
    public void An_abstract_without_a_full_stop_is_still_one()
    {
        string[] cut = [English.TrimEnd('.'), Chinese.TrimEnd('\u3002')];

        BilingualDocument document = Parse($"Abstract\n{cut[0]}\n摘要\n{cut[1]}");

        Assert.Equal((cut[0], cut[1]), (document.AbstractEnglish?.Text, document.AbstractChinese?.Text));
    }

    [Fact]
    public void Labelled_abstracts_before_an_article_are_kept_apart_from_it()
    {
        string paragraph = string.Concat(Enumerable.Repeat(Chinese, 3));
        BilingualDocument document = Parse(
            $"肝纤维化与干细胞\n摘要\n{Chinese}\n关键词\uFF1A肝;干细胞\nAbstract\n{English}\n1 引言\n{paragraph}\n2 方法\n{paragraph}\n3 结果\n{paragraph}\n参考文献\n[1] Lee A. Cells in liver. Imag J. 2020;1(1):2-3.");

        Assert.Equal(PageShape.LongArticle, document.Shape);
        Assert.Equal((Chinese, English), (document.AbstractChinese?.Text, document.AbstractEnglish?.Text));
        Assert.Equal(["1", "2", "3"], document.Body.Where(b => b.Kind == BodyBlockKind.Heading).Select(b => b.Marker?.Text));
        Assert.Equal(3, document.Body.Count(b => b.Kind == BodyBlockKind.Paragraph));
        Assert.Equal(("Imag J", 2020), (document.References.Single().Journal?.Text, document.References.Single().Year));
    }

    private static BilingualDocument Parse(string text)
    {
        DocumentReadResult result = PageReader.Default.Parse(text, "page.txt");
        Assert.True(result.IsSuccess, result.Error?.ToString());
        DocumentAssert.SpansAreExact(result.Document);
        return result.Document;
    }
}
