using FsCheck;
using FsCheck.Fluent;
using MscText.Lucene;
using MscText.Search;

namespace MscText.Tests.Search;

public sealed class PagingTests
{
    private static readonly string[] s_words = ["liver", "cell", "肝脏", "therapy", "marrow", "干细胞"];

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pages_one_after_the_other_are_the_whole_list_in_its_order(int seed)
    {
        var random = new Random(seed);
        using AbstractIndex index = Build(random, random.Next(1, 60));
        SearchRequest request = Request(random);
        IReadOnlyList<SearchHit> all = index.Search(request with { Count = 1000 }).Hits;
        List<SearchHit> paged = Pages(index, request with { Count = random.Next(1, 9) }, _ => { });

        Assert.Equal(Keys(all), Keys(paged));
        Assert.Equal(all.Count, all.Select(h => h.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Merging_and_committing_between_pages_neither_repeats_nor_loses_a_hit(int seed)
    {
        var random = new Random(seed);
        using AbstractIndex index = Build(random, 50);
        SearchRequest request = Request(random) with { Query = "", Count = 4 };
        IReadOnlyList<SearchHit> all = index.Search(request with { Count = 1000 }).Hits;
        int added = 0;

        // What is added and deleted is not among the hits; document numbers change all the same.
        request = request with { Filter = new SearchFilter { FromYear = 1990 } };
        all = [.. all.Where(h => h.Record.Year is not null)];
        List<SearchHit> paged = Pages(index, request, _ =>
        {
            index.AddOrUpdate(new AbstractRecord { Id = $"new{added++}", TitleEnglish = "Something else" });
            index.Delete($"new{added - 2}");
            index.Commit();
            index.CompleteMerges();
        });

        Assert.Equal(Keys(all), Keys(paged));
    }

    [Theory]
    [InlineData("liver cell", 7)]
    [InlineData("liver cell therapy", 150)]
    [InlineData("", 90)]
    public void Pages_are_whole_beyond_the_hits_that_are_scored_again(string query, int count)
    {
        using AbstractIndex index = Build(new Random(5), 700);
        var request = new SearchRequest { Query = query };
        IReadOnlyList<SearchHit> all = index.Search(request with { Count = 1000 }).Hits;

        Assert.True(all.Count > 3 * count);
        Assert.Equal(Keys(all), Keys(Pages(index, request with { Count = count }, _ => { })));
    }

    [Fact]
    public void After_a_deletion_the_next_page_goes_on_where_the_last_hit_stood()
    {
        using AbstractIndex index = Build(new Random(1), 30);
        var request = new SearchRequest { Query = "", Count = 10 };
        string[] all = [.. index.Search(request with { Count = 100 }).Hits.Select(h => h.Id)];
        SearchResult first = index.Search(request);

        index.Delete(first.Hits[^1].Id);
        index.Delete(first.Hits[0].Id);
        index.Commit();

        Assert.Equal(all[10..20], index.Search(request with { After = first.Next }).Hits.Select(h => h.Id));
    }

    [Fact]
    public void The_last_page_has_no_cursor_and_counts_all_documents()
    {
        using AbstractIndex index = Build(new Random(2), 20);
        SearchResult first = index.Search(new SearchRequest { Query = "", Count = 10 });
        SearchResult second = index.Search(new SearchRequest { Query = "", Count = 10, After = first.Next });

        Assert.NotNull(first.Next);
        Assert.Null(second.Next);
        Assert.Equal((20, 20), (first.TotalHits, second.TotalHits));
    }

    [Theory]
    [InlineData(SearchOrder.Newest, "n2 n1 o none")]
    [InlineData(SearchOrder.Oldest, "o n1 n2 none")]
    public void Years_order_the_hits_and_documents_without_one_come_last(SearchOrder order, string ids)
    {
        using AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());
        foreach ((string id, int? year) in new[] { ("none", (int?)null), ("n1", 2020), ("o", 1987), ("n2", 2024) })
        {
            index.AddOrUpdate(new AbstractRecord { Id = id, Year = year, TitleEnglish = "Liver" });
        }

        index.Commit();
        Assert.Equal(ids, string.Join(' ', index.Search(new SearchRequest { Query = "liver", Order = order }).Hits.Select(h => h.Id)));
    }

    [Fact]
    public void A_cursor_is_ascii_that_needs_no_escaping_in_addresses()
    {
        var request = new SearchRequest { Query = "干细胞" };
        string cursor = PageCursor.Encode(request, new PagePosition(2020, 1.5f, "文档 / 1"));

        Assert.Equal(Uri.EscapeDataString(cursor), cursor);
        Assert.Equal(new PagePosition(2020, 1.5f, "文档 / 1"), PageCursor.Decode(cursor, request with { Count = 50, Facets = [FacetKind.Year] }));
    }

    [Fact]
    public void A_cursor_of_another_search_is_refused()
    {
        var request = new SearchRequest { Query = "干细胞" };
        string cursor = PageCursor.Encode(request, new PagePosition(0, 1.5f, "a"));
        SearchRequest[] others =
        [
            request with { Query = "细胞" },
            request with { Order = SearchOrder.Newest },
            request with { Expansion = QueryExpansion.None },
            request with { RemovedChips = ["x"] },
            request with { Filter = new SearchFilter { FromYear = 2020 } },
            request with { Filter = new SearchFilter { Journals = ["x"] } },
            request with { Filter = new SearchFilter { Subjects = ["x"] } },
        ];

        Assert.All(others, o => Assert.Contains(
            "another search", Assert.Throws<ArgumentException>(() => PageCursor.Decode(cursor, o)).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_cursor_is_refused() =>
        Prop.ForAll<NonNull<string>, int, char>((text, at, letter) => Damage(text.Get, at, letter))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static void Damage(string text, int at, char letter)
    {
        var request = new SearchRequest { Query = "x" };
        string cursor = PageCursor.Encode(request, new PagePosition(0, 1.5f, "abc"));
        int place = (int)((uint)at % (uint)cursor.Length);
        string damaged = cursor[..place] + letter + cursor[(place + 1)..];

        Assert.Throws<ArgumentException>(() => PageCursor.Decode(text, request));
        if (damaged != cursor)
        {
            Assert.Throws<ArgumentException>(() => PageCursor.Decode(damaged, request));
        }
    }

    private static SearchRequest Request(Random random) => new()
    {
        Query = random.Next(3) == 0 ? "" : string.Join(' ', random.GetItems(s_words, 2)),
        Order = (SearchOrder)random.Next(3),
    };

    private static List<SearchHit> Pages(AbstractIndex index, SearchRequest request, Action<SearchResult> between)
    {
        var hits = new List<SearchHit>();
        SearchResult page = index.Search(request);
        hits.AddRange(page.Hits);
        while (page.Next is not null)
        {
            between(page);
            page = index.Search(request with { After = page.Next });
            hits.AddRange(page.Hits);
        }

        return hits;
    }

    private static IEnumerable<(string Id, float Score)> Keys(IEnumerable<SearchHit> hits) => hits.Select(h => (h.Id, h.Score));

    private static AbstractIndex Build(Random random, int count)
    {
        AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());
        for (int i = 0; i < count; i++)
        {
            index.AddOrUpdate(new AbstractRecord
            {
                Id = $"doc{random.Next(1000)}-{i}",
                Year = random.Next(5) == 0 ? null : 2000 + random.Next(4),
                TitleEnglish = string.Join(' ', random.GetItems(s_words, 1 + random.Next(4))),
            });
            if (random.Next(10) == 0)
            {
                index.Commit();
            }
        }

        index.Commit();
        return index;
    }
}
