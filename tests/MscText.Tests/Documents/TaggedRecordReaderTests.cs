using System.Text;
using MscText.Documents;

namespace MscText.Tests.Documents;

public sealed class TaggedRecordReaderTests
{
    private const string Nbib = """

        PMID- 90000001
        OWN - NLM
        DP  - 2024 Mar 5
        TI  - Umbilical cord cells lower portal pressure in rats
              with cirrhosis.
        PG  - 12-19
        LID - 10.5555/ih.2024.7 [doi]
        LID - 00123 [pii]
        AB  - BACKGROUND: Portal pressure rises with fibrosis. METHODS: Forty
              rats were treated.
        OAB - Publisher: 背景：门静脉压力随纤维化升高。方法：治疗40只大
              鼠。
        OABL- chi
        FAU - Meier, Ann
        AD  - Institute of Imaginary Hepatology, Bern.
        FAU - Zhou, Li
        TT  - 脐带细胞降低肝硬化大鼠的门静脉压力.
        JT  - Imaginary hepatology
        VI  - 4
        IP  - 2
        MH  - *Hypertension, Portal
        OT  - cirrhosis

        PMID- 90000002
        TI  - Second record

        """;

    [Fact]
    public void Pubmed_records_give_both_languages()
    {
        BilingualDocument[] documents = [.. Read(Nbib).Select(r => r.Document!)];

        Assert.Equal(["90000001", "90000002"], documents.Select(d => d.Id));
        BilingualDocument first = documents[0];
        DocumentAssert.SpansAreExact(first);
        Assert.Equal("Umbilical cord cells lower portal pressure in rats with cirrhosis.", first.TitleEnglish!.Value.Text);
        Assert.Equal("脐带细胞降低肝硬化大鼠的门静脉压力.", first.TitleChinese!.Value.Text);
        Assert.Equal(
            [(AbstractSectionKind.Background, "Portal pressure rises with fibrosis."), (AbstractSectionKind.Methods, "Forty rats were treated.")],
            first.AbstractEnglish!.Sections.Select(s => (s.Kind, s.Text.Text)));
        Assert.Equal(
            [(AbstractSectionKind.Background, "门静脉压力随纤维化升高。"), (AbstractSectionKind.Methods, "治疗40只大鼠。")],
            first.AbstractChinese!.Sections.Select(s => (s.Kind, s.Text.Text)));
        Assert.Equal(["Meier, Ann", "Zhou, Li"], first.Authors.Select(a => a.Name.Text));
        Assert.Equal(["cirrhosis"], first.Keywords.Select(k => k.Text));
        Assert.Equal(["Hypertension, Portal"], first.MeshHeadings.Select(h => h.Text));
        PublicationInfo publication = first.Publication;
        Assert.Equal(("10.5555/ih.2024.7", "90000001", 2024), (publication.Doi!.Value, publication.PubMedId!.Value, publication.Year));
        Assert.Equal(("Imaginary hepatology", "4", "2", "12-19"), (publication.Journal!.Value.Text, publication.Volume!.Value.Text, publication.Issue!.Value.Text, publication.Pages!.Value.Text));
    }

    [Fact]
    public void Ris_records_give_both_languages()
    {
        const string Ris = "\uFEFFTY  - JOUR\r\nT1  - 间充质干细胞治疗克罗恩病\r\nTI  - Stromal cells for Crohn's disease\r\nA1  - 周立\r\nJO  - 虚构医学杂志\r\nPY  - 2023/05/01/\r\n"
            + "SP  - 101\r\nEP  - 108\r\nDO  - https://doi.org/10.5555/xg.9\r\nKW  - 克罗恩病\r\nN2  - 瘘管在24周时闭合。\r\nAB  - Fistulas had closed at\r\n24 weeks.\r\nER  - \r\n\r\nTY  - JOUR\r\nTI  - Next\r\nER  -";

        BilingualDocument[] documents = [.. Read(Ris).Select(r => r.Document!)];

        Assert.Equal(2, documents.Length);
        DocumentAssert.SpansAreExact(documents[0]);
        Assert.Equal(("间充质干细胞治疗克罗恩病", "Stromal cells for Crohn's disease"), (documents[0].TitleChinese!.Value.Text, documents[0].TitleEnglish!.Value.Text));
        Assert.Equal(("瘘管在24周时闭合。", "Fistulas had closed at 24 weeks."), (documents[0].AbstractChinese!.Text, documents[0].AbstractEnglish!.Text));
        Assert.Equal(("101-108", 2023, "10.5555/xg.9"), (documents[0].Publication.Pages!.Value.Text, documents[0].Publication.Year, documents[0].Publication.Doi!.Value));
        Assert.Equal("Next", documents[1].TitleEnglish!.Value.Text);
    }

    [Fact]
    public void A_damaged_record_is_an_error_with_its_line_and_reading_goes_on()
    {
        byte[] bytes = [.. "PMID- 1\nTI  - One\n\nPMID- 2\nTI  - "u8, 0xFF, .. "\n\nPMID- 3\nTI  - Three\n"u8];

        List<DocumentReadResult> results = [.. TaggedRecordReader.Default.ReadAll(new MemoryStream(bytes), "x.nbib")];

        Assert.Equal(["1", null, "3"], results.Select(r => r.Document?.Id));
        Assert.Equal((DocumentReadErrorCode.InvalidRecord, 5), (results[1].Error!.Code, results[1].Error!.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("some text\nof a page")]
    [InlineData("<PubmedArticleSet/>")]
    public void A_file_without_records_is_of_another_format(string text) =>
        Assert.Equal(DocumentReadErrorCode.WrongFormat, Assert.Single(Read(text)).Error!.Code);

    [Fact]
    public void A_record_beyond_the_limit_is_an_error_and_does_not_fill_the_memory()
    {
        string line = "AB  - " + new string('x', 1_000_000) + "\n";
        string text = "PMID- 1\n" + string.Concat(Enumerable.Repeat(line, 20)) + "\nPMID- 2\nTI  - Two\n";

        List<DocumentReadResult> results = [.. Read(text)];

        Assert.Equal([DocumentReadErrorCode.TooLarge, null], results.Select(r => r.Error?.Code));
    }

    private static IEnumerable<DocumentReadResult> Read(string text) =>
        TaggedRecordReader.Default.ReadAll(new MemoryStream(Encoding.UTF8.GetBytes(text)), "records");
}
