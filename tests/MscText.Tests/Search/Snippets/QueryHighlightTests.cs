using MscText.Lucene;
using MscText.Search;

namespace MscText.Tests.Search;

public sealed class QueryHighlightTests : IDisposable
{
    private readonly AbstractIndex _index = AbstractIndex.Open(new InMemoryDirectory());

    public QueryHighlightTests()
    {
        _index.AddOrUpdate(new AbstractRecord
        {
            Id = "1",
            TitleEnglish = "Stem cells in the liver: cell therapy of WAS, which was rare",
            TitleChinese = "幹細胞治療肝臟疾病",
            Authors = ["Liver Smith"],
        });
        _index.Commit();
    }

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("stem cell", "Stem cells|cell", "幹細胞")]
    [InlineData("\"stem cells\"", "Stem cells", "")]
    [InlineData("\"cell therapy\" liver", "liver|cell therapy", "肝臟")]
    [InlineData("\"therapy cell\"", "cells|cell|therapy", "")]
    [InlineData("ther*", "therapy", "")]
    [InlineData("thorapy~1", "therapy", "")]
    [InlineData("=WAS", "WAS", "")]
    [InlineData("title:stem", "Stem", "")]
    [InlineData("stem -liver", "", "")]
    [InlineData("therapy -renal", "therapy", "治療")]
    [InlineData("author:liver", "", "")]
    [InlineData("干细胞", "Stem cells", "幹細胞")]
    [InlineData("year:2020 OR therapy", "therapy", "治療")]
    public void What_the_query_means_is_marked(string query, string english, string chinese)
    {
        SearchHit? hit = _index.Search(query).Hits.SingleOrDefault();

        Assert.Equal(english, hit is null ? "" : Join(hit.TitleEnglish!, hit.TitleEnglishHighlights));
        Assert.Equal(chinese, hit is null ? "" : Join(hit.TitleChinese!, hit.TitleChineseHighlights));
    }

    [Fact]
    public void Without_marks_the_hits_are_the_same()
    {
        var request = new SearchRequest { Query = "stem cell", HighlightTitles = false };
        SearchHit marked = _index.Search(request with { HighlightTitles = true }).Hits.Single();
        SearchHit bare = _index.Search(request).Hits.Single();
        SearchHit read = _index.Search(request with { Snippets = 0 }).Hits.Single();

        Assert.NotEmpty(marked.TitleEnglishHighlights);
        Assert.All([bare, read], hit =>
        {
            Assert.Empty(hit.TitleEnglishHighlights);
            Assert.Empty(hit.TitleChineseHighlights);
            Assert.Equal((marked.Id, marked.Score, marked.TitleEnglish), (hit.Id, hit.Score, hit.TitleEnglish));
        });
        Assert.Equal(marked.Snippets.Select(s => s.Text), bare.Snippets.Select(s => s.Text));
        Assert.Empty(read.Snippets);
    }

    private static string Join(string text, IEnumerable<TextSpan> spans) => string.Join('|', spans.Select(s => s.Of(text).ToString()));
}
