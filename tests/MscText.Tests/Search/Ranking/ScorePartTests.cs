using MscText.Lucene;
using MscText.Search;

namespace MscText.Tests.Search.Ranking;

public sealed class ScorePartTests : IDisposable
{
    private readonly AbstractIndex _index = AbstractIndex.Open(new InMemoryDirectory());

    public ScorePartTests()
    {
        _index.AddOrUpdate(new AbstractRecord { Id = "near", TitleEnglish = "Renal stem cells repair the kidney", Year = 2024 });
        _index.AddOrUpdate(new AbstractRecord { Id = "far", TitleEnglish = "Stem rust of wheat, its life and its kidney-shaped cells", Year = 2004 });
        _index.AddOrUpdate(new AbstractRecord { Id = "old", AbstractEnglish = "Asthma in children.", Year = 1990 });
        _index.AddOrUpdate(new AbstractRecord { Id = "new", AbstractEnglish = "Asthma in children.", Year = 2024 });
        _index.AddOrUpdate(new AbstractRecord { Id = "zh", AbstractChinese = "哮喘的治疗。" });
        _index.Commit();
    }

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("stem cells")]
    [InlineData("stem cells kidney repair")]
    [InlineData("asthma")]
    [InlineData("哮喘 children")]
    [InlineData("\"stem cells\" kidney")]
    [InlineData("title:kidney asthma OR cells")]
    [InlineData("kidn* asthma")]
    [InlineData("year:2024")]
    [InlineData("-asthma")]
    [InlineData("")]
    public void The_parts_sum_up_to_the_score(string query)
    {
        SearchResult result = _index.Search(new SearchRequest { Query = query, Explain = true });

        Assert.NotEmpty(result.Hits);
        foreach (SearchHit hit in result.Hits)
        {
            Assert.Equal(hit.Score, hit.ScoreParts.Sum(p => p.Score), 1e-3);
        }
    }

    [Fact]
    public void Words_close_together_come_first_and_say_why()
    {
        SearchHit best = _index.Search(new SearchRequest { Query = "stem cells", Explain = true }).Hits[0];

        Assert.Equal("near", best.Id);
        Assert.Contains(best.ScoreParts, p => p.Kind == ScorePartKind.Proximity);
    }

    [Fact]
    public void Of_equal_documents_the_recent_one_comes_first()
    {
        SearchResult result = _index.Search(new SearchRequest { Query = "asthma children", Explain = true });

        Assert.Equal(["new", "old"], result.Hits.Take(2).Select(h => h.Id));
        Assert.Equal("2024", Assert.Single(result.Hits[0].ScoreParts, p => p.Kind == ScorePartKind.Recency).Text);
    }

    [Fact]
    public void A_name_in_the_other_language_counts_less_than_the_word_as_typed()
    {
        SearchResult result = _index.Search(new SearchRequest { Query = "asthma", Explain = true });

        Assert.Equal("zh", result.Hits[^1].Id);
        Assert.Equal(ScorePartKind.Concept, result.Hits[^1].ScoreParts[0].Kind);
    }

    [Fact]
    public void Years_order_hits_where_that_is_asked_for()
    {
        Assert.Equal(["new", "old"], Ids(SearchOrder.Newest, "children"));
        Assert.Equal(["old", "new"], Ids(SearchOrder.Oldest, "children"));
        Assert.Equal("zh", Ids(SearchOrder.Oldest, "asthma")[^1]);

        string[] Ids(SearchOrder order, string query) =>
            [.. _index.Search(new SearchRequest { Query = query, Order = order, Expansion = QueryExpansion.Synonyms }).Hits.Select(h => h.Id)];
    }
}
