using System.Text;
using MscText.Checking;
using MscText.Pipeline;

namespace MscText.Tests.Pipeline;

public sealed class FileCheckerTests
{
    private readonly FileChecker _checker = new(new DocumentPipeline(checker: TranslationChecker.Default.Where(r => r.Id == "number-mismatch")));

    [Fact]
    public void Records_are_checked_one_by_one_and_what_cannot_be_read_is_a_result()
    {
        FileCheckResult[] results = Check("papers.jsonl", """
            {"id":"a","abstractEn":"We gave 30 mg daily.","abstractZh":"我们每日给予40 mg。"}
            {nonsense
            {"id":"b","abstractEn":"It was safe.","abstractZh":"它是安全的。"}
            """);

        Assert.Equal(["a", null, "b"], results.Select(r => r.Document?.RecordId));
        Assert.Equal("40 mg", Assert.Single(results[0].Document!.Findings).Text);
        Assert.False(results[0].Document!.PlacesAreInFile);
        Assert.Equal(2, results[1].Error!.Line);
        Assert.Empty(results[2].Document!.Findings);
    }

    [Fact]
    public void A_page_is_one_document_with_places_in_the_file()
    {
        const string Page = "Title of the page\n\nAbstract\nWe gave 30 mg daily.\n\n摘要\n我们每日给予40 mg。\n";
        CheckedDocument document = Assert.Single(Check("page.txt", Page)).Document!;

        Assert.True(document.PlacesAreInFile);
        Finding finding = Assert.Single(document.Findings);
        Assert.Equal("40 mg", finding.Span.Of(Page).ToString());
    }

    [Theory]
    [InlineData("m.tmx", "<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu><tuv xml:lang=\"en\"><seg>We gave 30 mg.</seg></tuv><tuv xml:lang=\"zh\"><seg>我们给予40 mg。</seg></tuv></tu></body></tmx>")]
    [InlineData("m.xlf", "<xliff version=\"2.1\" srcLang=\"en\" trgLang=\"zh\" xmlns=\"urn:oasis:names:tc:xliff:document:2.1\"><file id=\"f\"><unit id=\"u\"><segment><source>We gave 30 mg.</source><target>我们给予40 mg。</target></segment></unit></file></xliff>")]
    [InlineData("m.tsv", "We gave 30 mg.\t我们给予40 mg。\n")]
    public void Segments_of_a_bitext_are_the_beads(string name, string text)
    {
        CheckedDocument document = Assert.Single(Check(name, text)).Document!;

        Assert.Single(document.Alignment!.Beads);
        Assert.Equal("40 mg", Assert.Single(document.Findings).Text);
        Assert.Single(document.SegmentIds!);
    }

    [Fact]
    public void A_long_bitext_comes_in_parts_that_count_on()
    {
        string text = string.Concat(Enumerable.Range(0, 1001).Select(i => $"We gave {i + 20} mg.\t我们给予{(i == 1000 ? 7 : i + 20)} mg。\n"));
        FileCheckResult[] results = Check("long.tsv", text);

        Assert.Equal(["long.tsv, segments 1–1000", "long.tsv, segments 1001–1001"], results.Select(r => r.Document!.Name));
        Assert.Empty(results[0].Document!.Findings);
        Assert.Equal("7 mg", Assert.Single(results[1].Document!.Findings).Text);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_result()
    {
        FileCheckResult result = Assert.Single(_checker.Check(Path.Combine(Path.GetTempPath(), "no-such-file.tmx")));

        Assert.Null(result.Document);
        Assert.Contains("no-such-file.tmx", result.Error!.ToString(), StringComparison.Ordinal);
    }

    private FileCheckResult[] Check(string name, string text) => [.. _checker.Check(new MemoryStream(Encoding.UTF8.GetBytes(text)), name)];
}
