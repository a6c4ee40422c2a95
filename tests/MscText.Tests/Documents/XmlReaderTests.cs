using System.Text;
using MscText.Documents;

namespace MscText.Tests.Documents;

public sealed class XmlReaderTests
{
    private const string PubMed = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2024//EN" "https://dtd.example.org/pubmed.dtd">
        <PubmedArticleSet>
        <PubmedArticle>
          <MedlineCitation Status="MEDLINE">
            <PMID Version="1">90000011</PMID>
            <Article PubModel="Print">
              <Journal><JournalIssue CitedMedium="Print"><Volume>7</Volume><Issue>3</Issue><PubDate><Year>2022</Year><Month>Oct</Month></PubDate></JournalIssue>
                <Title>Imaginary transplantation</Title></Journal>
              <ArticleTitle>[Infusion of 2×10<sup>6</sup> cells in <i>graft</i> failure].</ArticleTitle>
              <Pagination><MedlinePgn>5-9</MedlinePgn></Pagination>
              <ELocationID EIdType="pii">77</ELocationID><ELocationID EIdType="doi">10.5555/it.22.7</ELocationID>
              <Abstract>
                <AbstractText Label="WHY" NlmCategory="OBJECTIVE">To ask whether
                  cells help.</AbstractText>
                <AbstractText Label="RESULTS" NlmCategory="RESULTS">They helped 8 of 10 patients &amp; harmed none.</AbstractText>
              </Abstract>
              <AuthorList><Author><LastName>Kern</LastName><ForeName>Ida</ForeName><AffiliationInfo><Affiliation>Imaginary Hospital.</Affiliation></AffiliationInfo></Author>
                <Author><CollectiveName>Graft Group</CollectiveName></Author></AuthorList>
              <VernacularTitle>移植失败时输注2×10<sup>6</sup>个细胞.</VernacularTitle>
            </Article>
            <MeshHeadingList><MeshHeading><DescriptorName UI="D1">Graft Rejection</DescriptorName><QualifierName>therapy</QualifierName></MeshHeading></MeshHeadingList>
            <OtherAbstract Type="Publisher" Language="chi"><AbstractText>目的：探讨细胞是否有效。结果：10例患者中8例有效，无一例受损。</AbstractText></OtherAbstract>
            <OtherAbstract Type="Publisher" Language="spa"><AbstractText>Objetivo.</AbstractText></OtherAbstract>
            <KeywordList><Keyword>graft failure</Keyword></KeywordList>
          </MedlineCitation>
          <PubmedData><ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.5555/other</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData>
        </PubmedArticle>
        <PubmedArticle><MedlineCitation><PMID>90000012</PMID><Article><ArticleTitle>Second.</ArticleTitle></Article></MedlineCitation></PubmedArticle>
        </PubmedArticleSet>
        """;

    private const string Jats = """
        <!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving DTD v1.2//EN" "JATS.dtd">
        <article xml:lang="zh"><front><journal-meta><journal-title-group><journal-title>虚构血液学</journal-title></journal-title-group></journal-meta>
        <article-meta><article-id pub-id-type="doi">10.5555/xgxy.3</article-id>
        <title-group><article-title>血小板减少的处理<xref>1</xref></article-title>
          <trans-title-group xml:lang="en"><trans-title>Managing low platelets</trans-title></trans-title-group></title-group>
        <contrib-group><contrib contrib-type="author"><name-alternatives><name xml:lang="zh"><surname>周</surname><given-names>立</given-names></name><name xml:lang="en"><surname>Zhou</surname><given-names>Li</given-names></name></name-alternatives></contrib></contrib-group>
        <pub-date><day>2</day><month>6</month><year>2021</year></pub-date><volume>9</volume>
        <abstract><sec><title>目的</title><p>评价疗效。</p></sec><sec><title>结果</title><p>血小板升高。</p></sec></abstract>
        <trans-abstract xml:lang="en"><sec><title>Objective</title><p>To assess the effect.</p></sec><sec><title>Results</title><p>Platelets rose by 30&#215;10<sup>9</sup>/L.</p></sec></trans-abstract>
        <trans-abstract abstract-type="teaser" xml:lang="en"><p>Read this!</p></trans-abstract>
        <kwd-group><kwd>血小板</kwd></kwd-group></article-meta></front><body><p>Body.</p></body></article>
        """;

    [Fact]
    public void Pubmed_articles_give_both_languages()
    {
        List<DocumentReadResult> results = [.. Read(PubMedXmlReader.Default, PubMed)];

        Assert.Equal(["90000011", "90000012"], results.Select(r => r.Document!.Id));
        BilingualDocument document = results[0].Document!;
        DocumentAssert.SpansAreExact(document);
        Assert.Equal("Infusion of 2×10^6 cells in graft failure", document.TitleEnglish!.Value.Text);
        Assert.Equal("移植失败时输注2×10^6个细胞.", document.TitleChinese!.Value.Text);
        Assert.Equal(
            [("WHY", AbstractSectionKind.Objective, "To ask whether cells help."), ("RESULTS", AbstractSectionKind.Results, "They helped 8 of 10 patients & harmed none.")],
            document.AbstractEnglish!.Sections.Select(s => (s.Label!.Value.Text, s.Kind, s.Text.Text)));
        Assert.Equal(
            [(AbstractSectionKind.Objective, "探讨细胞是否有效。"), (AbstractSectionKind.Results, "10例患者中8例有效，无一例受损。")],
            document.AbstractChinese!.Sections.Select(s => (s.Kind, s.Text.Text)));
        Assert.Equal(["Kern Ida", "Graft Group"], document.Authors.Select(a => a.Name.Text));
        Assert.Equal(["graft failure"], document.Keywords.Select(k => k.Text));
        Assert.Equal(["Graft Rejection"], document.MeshHeadings.Select(h => h.Text));
        Assert.Equal(
            ("Imaginary transplantation", "7", "3", "5-9", 2022, "10.5555/it.22.7"),
            (document.Publication.Journal!.Value.Text, document.Publication.Volume!.Value.Text, document.Publication.Issue!.Value.Text,
                document.Publication.Pages!.Value.Text, document.Publication.Year, document.Publication.Doi!.Value));
    }

    [Fact]
    public void Jats_articles_give_both_languages()
    {
        BilingualDocument document = Assert.Single(Read(JatsReader.Default, Jats)).Document!;

        DocumentAssert.SpansAreExact(document);
        Assert.Equal(("10.5555/xgxy.3", "血小板减少的处理", "Managing low platelets"), (document.Id, document.TitleChinese!.Value.Text, document.TitleEnglish!.Value.Text));
        Assert.Equal(
            [(AbstractSectionKind.Objective, "评价疗效。"), (AbstractSectionKind.Results, "血小板升高。")],
            document.AbstractChinese!.Sections.Select(s => (s.Kind, s.Text.Text)));
        Assert.Equal(
            [(AbstractSectionKind.Objective, "To assess the effect."), (AbstractSectionKind.Results, "Platelets rose by 30×10^9/L.")],
            document.AbstractEnglish!.Sections.Select(s => (s.Kind, s.Text.Text)));
        Assert.Equal("周立", Assert.Single(document.Authors).Name.Text);
        Assert.Equal(("2021-6-2", 2021), (document.Publication.Date!.Value.Text, document.Publication.Year));
    }

    [Fact]
    public void Broken_xml_is_an_error_with_its_line_and_what_came_before_stands()
    {
        string cut = PubMed[..PubMed.LastIndexOf("Second", StringComparison.Ordinal)];

        List<DocumentReadResult> results = [.. Read(PubMedXmlReader.Default, cut)];

        Assert.Equal(2, results.Count);
        Assert.Equal("90000011", results[0].Document!.Id);
        DocumentReadError error = results[1].Error!;
        Assert.Equal((DocumentReadErrorCode.InvalidRecord, cut.Count(c => c == '\n') + 1), (error.Code, error.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no xml at all")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"lol\"><!ENTITY y \"&x;&x;&x;\">]><PubmedArticle><MedlineCitation><PMID>&y;</PMID></MedlineCitation></PubmedArticle>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><PubmedArticle><MedlineCitation><PMID>&x;</PMID></MedlineCitation></PubmedArticle>")]
    public void Hostile_and_broken_files_are_errors(string text)
    {
        DocumentReadResult result = Assert.Single(Read(PubMedXmlReader.Default, text));

        Assert.False(result.IsSuccess);
        Assert.Equal(DocumentReadErrorCode.InvalidRecord, result.Error!.Code);
    }

    [Fact]
    public void Xml_of_another_kind_is_said_to_be()
    {
        Assert.Equal(DocumentReadErrorCode.WrongFormat, Assert.Single(Read(PubMedXmlReader.Default, "<html/>")).Error!.Code);
        Assert.Equal(DocumentReadErrorCode.WrongFormat, Assert.Single(Read(JatsReader.Default, "<html/>")).Error!.Code);
    }

    [Fact]
    public void Nesting_without_end_is_an_error()
    {
        string deep = "<PubmedArticle>" + string.Concat(Enumerable.Repeat("<MedlineCitation>", 100_000));

        Assert.False(Assert.Single(Read(PubMedXmlReader.Default, deep)).IsSuccess);
    }

    [Theory]
    [InlineData("a.xml", PubMed, typeof(PubMedXmlReader))]
    [InlineData("a.XML", Jats, typeof(JatsReader))]
    [InlineData("a.nxml", Jats, typeof(JatsReader))]
    [InlineData("a.xml", "broken", typeof(JatsReader))]
    [InlineData("a.nbib", "PMID- 1", typeof(TaggedRecordReader))]
    [InlineData("a.ris", "TY  - JOUR", typeof(TaggedRecordReader))]
    [InlineData("a.jsonl", "{}", typeof(JsonLinesReader))]
    [InlineData("a.txt", "text", typeof(PageReader))]
    [InlineData("a", "text", typeof(PageReader))]
    public void The_reader_is_chosen_by_name_and_content(string name, string text, Type reader)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        Assert.IsType(reader, DocumentFormats.ReaderFor(stream, name));
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using IEnumerator<DocumentReadResult> documents =
            PubMedXmlReader.Default.ReadAll(new MemoryStream(Encoding.UTF8.GetBytes(PubMed)), "x", cancellation.Token).GetEnumerator();
        Assert.True(documents.MoveNext());
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => documents.MoveNext());
    }

    private static IEnumerable<DocumentReadResult> Read(IDocumentReader reader, string text) =>
        reader.ReadAll(new MemoryStream(Encoding.UTF8.GetBytes(text)), "records.xml");
}
