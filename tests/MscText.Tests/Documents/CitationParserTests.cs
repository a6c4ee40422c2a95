using MscText.Documents;

namespace MscText.Tests.Documents;

public sealed class CitationParserTests
{
    [Theory]
    [InlineData("Imag J. 2025 Jun 21;151(6):193. doi: 10.5555/ij.1.", "Imag J|2025 Jun 21|2025|151|6|193|")]
    [InlineData("12. Imag J Sci U S A. 2023 Aug;114(8):3287-3300. Epub 2023 Jun 4.", "Imag J Sci U S A|2023 Aug|2023|114|8|3287-3300|2023 Jun 4")]
    [InlineData("J. Imag. Oncol. 2020;38(15 Suppl):e15001.", "J. Imag. Oncol|2020|2020|38|15 Suppl|e15001|")]
    [InlineData("Imag J. 2024 Mar 3. doi: 10.5555/ij.2. Online ahead of print.", "Imag J|2024 Mar 3|2024||||")]
    [InlineData("Blood Imag (2024) 143 (12): 1123–1135.", "Blood Imag|2024|2024|143|12|1123–1135|")]
    [InlineData("Imag Journal of Medicine, Volume 42, Issue 3, Pages 300-310, March 2024", "Imag Journal of Medicine|March 2024|2024|42|3|300-310|")]
    [InlineData("虚构杂志, 2022, 31(4): 288-295.", "虚构杂志|2022|2022|31|4|288-295|")]
    [InlineData("虚构杂志\uFF0C2022\uFF0C31\uFF084\uFF09\uFF1A288-295", "虚构杂志|2022|2022|31|4|288-295|")]
    [InlineData("\u300A虚构杂志\u300B2023年44卷5期 381-387页", "虚构杂志|2023年|2023|44|5|381-387|")]
    [InlineData("虛構醫誌 2024年6月第45卷第6期", "虛構醫誌|2024年6月|2024|45|6||")]
    public void Takes_citations_apart(string text, string expected)
    {
        CitationLine? citation = CitationParser.Parse(Unit(text));

        Assert.NotNull(citation);
        Assert.Equal(
            expected,
            $"{citation.Journal}|{citation.Date}|{citation.Year}|{citation.Volume}|{citation.Issue}|{citation.Pages}|{citation.ElectronicDate}");
    }

    [Theory]
    [InlineData("2024年发表的研究显示疗效良好。")]
    [InlineData("The score fell from 12 to 6 in 2023; 114 (8%): 3 patients died during the follow-up of the trial.")]
    [InlineData("2025年,中国医学科学院对 30 例患者进行移植。")]
    [InlineData("Department of Hematology, Imag University, City 2023, Freeland.")]
    [InlineData("Mesenchymal stem cells: a review of 2023")]
    public void Leaves_other_lines_alone(string text) => Assert.Null(CitationParser.Parse(Unit(text)));

    private static PageUnit Unit(string text) => new(text, new TextSpan(0, text.Length), 1, blankBefore: false);
}
