using System.Text;
using MscText.Documents;

namespace MscText.Tests.Documents;

public sealed class JsonLinesReaderTests
{
    [Fact]
    public void Reads_the_fields_that_run_writes()
    {
        const string Line = """
            {"id":"a1","file":"a.txt","shape":"titled-page","titleEn":"Stem cells in sepsis","titleZh":"脓毒症中的干细胞","authors":["Ann Lee","王一"],"journal":"Imag J","year":2024,"doi":"https://doi.org/10.5555/ab.1","abstractEn":"Background: One. Methods: Two.\nThree.","abstractZh":"一。二。","keywords":["a","b"],"sentencesEn":3,"beads":[[[0],[0]]],"warnings":[]}
            """;

        BilingualDocument document = Read(Line).Single().Document!;

        Assert.Equal(("a1", PageShape.TitledPage, 2024), (document.Id, document.Shape, document.Publication.Year!.Value));
        Assert.Equal(("Stem cells in sepsis", "脓毒症中的干细胞"), (document.TitleEnglish!.Value.Text, document.TitleChinese!.Value.Text));
        Assert.Equal(["Ann Lee", "王一"], document.Authors.Select(a => a.Name.Text));
        Assert.Equal(["a", "b"], document.Keywords.Select(k => k.Text));
        Assert.Equal(("Imag J", "10.5555/ab.1"), (document.Publication.Journal!.Value.Text, document.Publication.Doi!.Value));
        Assert.Equal(["One.", "Two.", "Three."], document.AbstractEnglish!.Sections.Select(s => s.Text.Text));
        Assert.Equal("一。二。", document.AbstractChinese!.Text);
        Assert.Empty(document.Warnings);
        DocumentAssert.SpansAreExact(document);
    }

    [Fact]
    public void Places_title_and_abstract_by_their_language()
    {
        BilingualDocument chinese = Read("""{"id":7,"title":"TGF-β与肝纤维化","abstract":"肝纤维化是一种慢性病变。","keywords":"肝;纤维化","discipline":"医学"}""").Single().Document!;
        BilingualDocument english = Read("""{"title":"Liver fibrosis","abstract":"Liver fibrosis is chronic."}""").Single().Document!;

        Assert.Equal(("7", "TGF-β与肝纤维化"), (chinese.Id, chinese.TitleChinese!.Value.Text));
        Assert.Null(chinese.TitleEnglish);
        Assert.Equal(2, chinese.Keywords.Count);
        Assert.Equal(("records.jsonl:1", PageShape.Record), (english.Id, english.Shape));
        Assert.Equal("Liver fibrosis is chronic.", english.AbstractEnglish!.Text);
    }

    [Fact]
    public void A_bad_line_is_an_error_with_its_number_and_reading_goes_on()
    {
        byte[] bytes =
        [
            0xEF, 0xBB, 0xBF, .. "{\"id\":\"1\"}\r\n\r\n{\"id\":\r\n[1]\r\n{\"titleEn\":\"\\uD800\"}\r\n"u8, .. "{\"id\":\""u8, 0xFF, .. "\"}\n"u8, .. "{\"id\":\"2\"}"u8,
        ];

        List<DocumentReadResult> results = [.. JsonLinesReader.Default.ReadAll(new MemoryStream(bytes), "records.jsonl")];

        Assert.Equal(["1", null, null, null, null, "2"], results.Select(r => r.Document?.Id));
        Assert.Equal([3, 4, 5, 6], results.Where(r => !r.IsSuccess).Select(r => r.Error!.Line));
        Assert.All(results.Where(r => !r.IsSuccess), r => Assert.Equal(DocumentReadErrorCode.InvalidRecord, r.Error!.Code));
        Assert.StartsWith("records.jsonl:3: ", results[1].Error!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_unexpected_types_are_warned_of()
    {
        BilingualDocument document = Read("""{"id":"1","titleEn":5,"authors":[1],"year":"next","abstractZh":null,"other":{}}""").Single().Document!;

        Assert.Equal(
            ["titleEn", "authors", "year"],
            document.Warnings.Where(w => w.Code == DocumentWarningCodes.IgnoredField).Select(w => w.Message.Split('"')[1]));
    }

    [Fact]
    public void Lines_beyond_the_limit_are_errors_and_reading_goes_on()
    {
        var reader = new JsonLinesReader(new JsonLinesReaderOptions { MaximumLineBytes = 100 });
        string text = $$"""
            {"id":"1"}
            {"id":"{{new string('x', 500_000)}}"}
            {"id":"{{new string('y', 95)}}"}
            {"id":"2"}
            """;

        List<DocumentReadResult> results = [.. reader.ReadAll(new MemoryStream(Encoding.UTF8.GetBytes(text)), "records.jsonl")];

        Assert.Equal(["1", null, null, "2"], results.Select(r => r.Document?.Id));
        Assert.Equal([(DocumentReadErrorCode.TooLarge, 2), (DocumentReadErrorCode.TooLarge, 3)], results.Where(r => !r.IsSuccess).Select(r => (r.Error!.Code, r.Error.Line)));
    }

    [Fact]
    public void Records_are_read_as_they_are_asked_for()
    {
        using var cancellation = new CancellationTokenSource();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{{\"id\":\"{i}\"}}\n"))));
        using IEnumerator<DocumentReadResult> results = JsonLinesReader.Default.ReadAll(stream, "records.jsonl", cancellation.Token).GetEnumerator();

        Assert.True(results.MoveNext());
        Assert.InRange(stream.Position, 1, stream.Length / 2);
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => results.MoveNext());
    }

    [Fact]
    public void A_missing_file_is_an_error() =>
        Assert.Equal(DocumentReadErrorCode.NotFound, JsonLinesReader.Default.Read(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"))).Single().Error!.Code);

    private static IEnumerable<DocumentReadResult> Read(string text) =>
        JsonLinesReader.Default.ReadAll(new MemoryStream(Encoding.UTF8.GetBytes(text)), "records.jsonl");
}
