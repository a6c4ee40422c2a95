using MscText.Search;
using MscText.Terms;

namespace MscText.Web.Tests;

public sealed class SearchPageTests
{
    private static readonly SearchRequest s_request = new() { Query = "AML 肝癌" };

    [Fact]
    public void Each_chip_has_a_link_that_takes_it_away_and_each_removed_one_a_link_that_brings_it_back()
    {
        string page = Render(
            s_request with { RemovedChips = ["n1"] },
            new SearchResult(1, [Hit()], [])
            {
                Chips =
                [
                    new QueryChip { Key = "c1", Kind = QueryChipKind.Concept, Source = new TextSpan(4, 2), English = "liver cancer", Chinese = "肝癌" },
                    new QueryChip { Key = "n1", Kind = QueryChipKind.Narrower, Source = new TextSpan(4, 2), English = "hepatoblastoma", Chinese = "肝母细胞瘤", IsRemoved = true },
                    new QueryChip { Key = "n2", Kind = QueryChipKind.Narrower, Source = new TextSpan(4, 2), English = "hepatocellular carcinoma", Chinese = "肝细胞癌" },
                ],
            });

        Assert.Contains("href=\"/search?q=AML%20%E8%82%9D%E7%99%8C&amp;without=n1&amp;without=c1\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Don’t search for liver cancer\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=AML%20%E8%82%9D%E7%99%8C\" rel=\"nofollow\" data-focus=\"chip:n1\" aria-label=\"Search for hepatoblastoma again\"", page, StringComparison.Ordinal);
        Assert.Contains("<summary>and 1 narrower concept</summary>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_abbreviation_offers_what_else_it_stands_for_in_its_place_in_the_query()
    {
        Concept other = TermDictionary.Default.Concepts.First(c => c.English.Count > 0 && c.Chinese.Count > 0);
        string page = Render(
            s_request,
            new SearchResult(1, [Hit()], [])
            {
                Chips =
                [
                    new QueryChip
                    {
                        Key = "a", Kind = QueryChipKind.Abbreviation, Source = new TextSpan(0, 3), English = "acute myeloid leukemia", Alternatives = [other.Id, "gone"],
                    },
                ],
            });

        Assert.Contains("<b>AML</b> → <span lang=\"en\">acute myeloid leukemia</span><span class=\"or\">", page, StringComparison.Ordinal);
        Assert.Contains($"q={Uri.EscapeDataString(other.PreferredEnglish + " 肝癌")}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_spelling_is_offered_and_problems_are_told_in_the_language_of_the_interface()
    {
        var result = new SearchResult(0, [], [])
        {
            Corrections = [new QueryCorrection("sepsis", [new TextSpan(3, 3)]), new QueryCorrection("败血症", [new TextSpan(0, 3)])],
            Problems = [new QueryProblem(new TextSpan(0, 3), "No such field.", "没有这个字段。")],
        };

        string english = Render(s_request, result);
        Assert.Contains("<a href=\"/search?q=sepsis\" lang=\"en\">sep<em>sis</em></a>, <a href=\"/search?q=%E8%B4%A5%E8%A1%80%E7%97%87\" lang=\"zh-Hans\"><em>败血症</em></a></p>", english, StringComparison.Ordinal);
        Assert.Contains("<q>AML</q> No such field.", english, StringComparison.Ordinal);
        Assert.Contains("<q>AML</q> 没有这个字段。", Render(s_request, result, InterfaceLanguage.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_facet_value_adds_its_filter_and_a_selected_one_takes_it_away()
    {
        SearchRequest request = s_request with { Filter = new SearchFilter { Journals = ["Gut"] }, After = "cursor" };
        string page = Render(
            request,
            new SearchResult(1, [Hit()], [])
            {
                Facets =
                [
                    new SearchFacet(FacetKind.Journal, [new("Gut", "Gut", "Gut", 7, true), new("Blood & Co", "Blood & Co", "Blood & Co", 3, false)], 2),
                    new SearchFacet(FacetKind.Language, [new("Both", "Both", "Both", 2, false)], 1),
                    new SearchFacet(FacetKind.Year, [new("2021", "2021", "2021", 4, false)], 1),
                ],
            });

        Assert.Contains("href=\"/search?q=AML%20%E8%82%9D%E7%99%8C\" rel=\"nofollow\" data-focus=\"Journal:Gut\"><span class=\"sr\">Selected: </span>", page, StringComparison.Ordinal);
        Assert.Contains("&amp;journal=Gut&amp;journal=Blood%20%26%20Co\"", page, StringComparison.Ordinal);
        Assert.Contains("&amp;languages=both&amp;journal=Gut\"", page, StringComparison.Ordinal);
        Assert.Contains("&amp;from=2021&amp;to=2021&amp;journal=Gut\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Remove the filter Gut\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("after=cursor&amp;journal", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hit_is_read_in_the_language_it_was_asked_for_in()
    {
        var result = new SearchResult(1, [Hit()], []);
        string chinese = Render(s_request with { Query = "肝癌" }, result);
        string english = Render(s_request with { Query = "liver cancer" }, result);

        Assert.Contains("<h2 id=\"hit-0\"><a href=\"/documents/d%2F1?q=%E8%82%9D%E7%99%8C\" lang=\"zh-Hant\">原發性<mark>肝癌</mark>的治療</a></h2>", chinese, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\">Treatment of primary <mark>liver cancer</mark></a></h2>", english, StringComparison.Ordinal);
        Assert.True(chinese.IndexOf("…病人", StringComparison.Ordinal) < chinese.IndexOf("Patients were", StringComparison.Ordinal));
        Assert.True(english.IndexOf("…病人", StringComparison.Ordinal) > english.IndexOf("Patients were", StringComparison.Ordinal));
    }

    [Fact]
    public void Why_a_hit_matched_is_told_in_words_that_add_up()
    {
        SearchHit hit = Hit() with
        {
            ScoreParts = [new(ScorePartKind.Concept, "liver cancer", 3), new(ScorePartKind.Word, "肝癌", 0.995f), new(ScorePartKind.Recency, "2021", 0.005f)],
        };
        string page = Render(s_request, new SearchResult(1, [hit], []));

        Assert.Contains("75%</span> the concept <b lang=\"en\">liver cancer</b>", page, StringComparison.Ordinal);
        Assert.Contains("25%</span> the word <b lang=\"zh-Hans\">肝癌</b>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;1%</span> a recent year</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_found_the_page_offers_what_is_narrowing_the_search()
    {
        string page = Render(
            new SearchRequest { Query = "\"graft failure\"", Filter = new SearchFilter { FromYear = 2020 }, RemovedChips = ["c"] }, new SearchResult(0, [], []));

        Assert.Contains("Search without filters", page, StringComparison.Ordinal);
        Assert.Contains("Search with everything that was left out", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=graft%20failure&amp;from=2020\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_stay_when_the_query_is_changed_and_the_page_and_chips_do_not()
    {
        string page = Render(
            s_request with { Filter = new SearchFilter { Journals = ["Gut"] }, Order = SearchOrder.Newest, After = "cursor", RemovedChips = ["c"] },
            new SearchResult(1, [Hit()], []));
        string form = page[page.IndexOf("<form", StringComparison.Ordinal)..page.IndexOf("</form>", StringComparison.Ordinal)];

        Assert.Contains("name=\"journal\" value=\"Gut\"", form, StringComparison.Ordinal);
        Assert.Contains("name=\"order\" value=\"newest\"", form, StringComparison.Ordinal);
        Assert.DoesNotContain("cursor", form, StringComparison.Ordinal);
        Assert.DoesNotContain("without", form, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_address_lies_beneath_the_prefix()
    {
        string page = PageRenderer.Render(
            SearchPage.Write,
            new SearchPageModel { Request = s_request, Result = new SearchResult(30, [Hit()], []) { Next = "n" }, Documents = 30 },
            basePath: "/literature");
        string[] addresses =
        [
            .. System.Text.RegularExpressions.Regex.Matches(page, "\\s(?:href|src|action|data-suggest|data-base)=\"([^\"]*)\"").Select(m => m.Groups[1].Value),
        ];

        Assert.All(addresses, a => Assert.Matches("^(/literature/|https://doi\\.org/10\\.|https://pubmed\\.ncbi\\.nlm\\.nih\\.gov/|#)", a));
    }

    private static string Render(SearchRequest request, SearchResult result, InterfaceLanguage language = InterfaceLanguage.English) =>
        PageRenderer.Render(SearchPage.Write, new SearchPageModel { Request = request, Result = result, Documents = 100 }, language);

    private static SearchHit Hit() => new(
        "d/1",
        4,
        "Treatment of primary liver cancer",
        "原發性肝癌的治療",
        [new Snippet("Patients were treated.", [], "病人接受治療。") { Language = Language.English, IsCounterpartCutAtStart = true }])
    {
        TitleEnglishHighlights = [new TextSpan(21, 12)],
        TitleChineseHighlights = [new TextSpan(3, 2)],
        Record = new AbstractRecord { Id = "d/1", Authors = ["Li Ming", "Chen X", "Wu Y", "Zhao Z"], Journal = "Gut", Year = 2021, Doi = "10.5555/x.1", Pmid = "123" },
    };
}
