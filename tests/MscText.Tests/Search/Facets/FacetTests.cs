using MscText.Lucene;
using MscText.Search;
using MscText.Terms;

namespace MscText.Tests.Search;

public sealed class FacetTests : IDisposable
{
    private static readonly AbstractRecord[] s_records =
    [
        new()
        {
            Id = "a", Year = 2021, Journal = "Journal of Cell Studies", TitleEnglish = "Mesenchymal stem cells in cirrhosis",
            TitleChinese = "间充质干细胞治疗肝硬化", Keywords = ["cirrhosis", "Quiet Ward Hours"],
        },
        new()
        {
            Id = "b", Year = 2023, Journal = "JOURNAL OF CELL STUDIES.", TitleEnglish = "Cirrhosis in the elderly",
            MeshHeadings = ["Liver Cirrhosis"], Keywords = ["quiet  ward hours"],
        },
        new() { Id = "c", Year = 2023, Journal = "肝臟雜誌", TitleChinese = "肝硬化的超声诊断", Keywords = ["肝硬化", "超声"] },
        new() { Id = "d", Journal = "肝脏杂志", TitleChinese = "白血病", Keywords = ["Leukemia, Myeloid, Acute"] },
        new() { Id = "e", Year = 1999, Body = ["肝硬化患者的cirrhosis记录。"] },
    ];

    private readonly AbstractIndex _index = AbstractIndex.Open(new InMemoryDirectory());

    public FacetTests()
    {
        foreach (AbstractRecord record in s_records)
        {
            _index.AddOrUpdate(record);
            _index.Commit();
        }
    }

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Years_come_latest_first() =>
        Assert.Equal(["2023:2", "2021:1", "1999:1"], Counts(FacetKind.Year, "肝硬化"));

    [Fact]
    public void Languages_are_counted_by_titles_and_abstracts() =>
        Assert.Equal(["Both:1", "ChineseOnly:1", "EnglishOnly:1"], Counts(FacetKind.Language, "肝硬化"));

    [Fact]
    public void Journals_join_over_case_script_and_punctuation_and_are_shown_as_printed()
    {
        SearchFacet facet = Facet(FacetKind.Journal, new SearchRequest { Query = "" });

        Assert.Equal([("Journal of Cell Studies", 2), ("肝臟雜誌", 2)], facet.Values.Select(v => (v.English, v.Count)));
        Assert.Equal(2, facet.Total);
    }

    [Fact]
    public void Subjects_join_over_languages_where_the_dictionary_knows_them()
    {
        SearchFacet facet = Facet(FacetKind.Subject, new SearchRequest { Query = "" });

        SearchFacetValue cirrhosis = facet.Values[0];
        Assert.Equal(3, cirrhosis.Count);
        Assert.Contains("cirrhosis", cirrhosis.English, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("肝硬化", cirrhosis.Chinese, StringComparison.Ordinal);
        Assert.Equal(("Quiet Ward Hours", 2), (facet.Values[1].English, facet.Values[1].Count));
        Assert.Contains(facet.Values, v => v.English == "acute myeloid leukemia" && v.Count == 1);
    }

    [Fact]
    public void Concepts_and_their_types_have_names_in_both_languages()
    {
        SearchFacetValue concept = Facet(FacetKind.Concept, new SearchRequest { Query = "肝硬化" }).Values[0];
        Assert.Equal(4, concept.Count);
        Assert.Contains("硬化", concept.Chinese, StringComparison.Ordinal);

        SearchFacetValue type = Facet(FacetKind.ConceptType, new SearchRequest { Query = "" }).Values[0];
        Assert.Equal(("Disease", "Diseases", "疾病", 5), (type.Value, type.English, type.Chinese, type.Count));
    }

    [Theory]
    [InlineData("year", "b", "c")]
    [InlineData("english", "a", "b")]
    [InlineData("chinese only", "c", "d")]
    [InlineData("both", "a")]
    [InlineData("journal", "c", "d")]
    [InlineData("two journals", "a", "b", "c", "d")]
    [InlineData("subject by name", "a", "b", "c")]
    [InlineData("type", "a", "b", "c", "d", "e")]
    [InlineData("two concepts", "a")]
    [InlineData("two properties", "c")]
    public void Filters_keep_what_they_say(string filter, params string[] ids) =>
        Assert.Equal(ids, _index.Search(new SearchRequest { Query = "", Filter = Filter(filter) }).Hits.Select(h => h.Id).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("year")]
    [InlineData("english")]
    [InlineData("journal")]
    [InlineData("two properties")]
    public void Filters_leave_the_scores_as_they_are(string filter)
    {
        Dictionary<string, float> all = _index.Search("肝硬化").Hits.ToDictionary(h => h.Id, h => h.Score);

        foreach (SearchHit hit in _index.Search(new SearchRequest { Query = "肝硬化", Filter = Filter(filter) }).Hits)
        {
            Assert.Equal(all[hit.Id], hit.Score);
        }
    }

    [Theory]
    [InlineData(FacetKind.Year, "year")]
    [InlineData(FacetKind.Language, "both")]
    [InlineData(FacetKind.Journal, "journal")]
    [InlineData(FacetKind.Subject, "subject by name")]
    [InlineData(FacetKind.ConceptType, "type")]
    public void The_own_filter_of_a_facet_does_not_change_its_counts_but_marks_them(FacetKind kind, string filter)
    {
        var request = new SearchRequest { Query = "" };
        SearchFacet without = Facet(kind, request);
        SearchFacet with = Facet(kind, request with { Filter = Filter(filter) });

        Assert.Equal(without.Values.Select(v => (v.Value, v.Count)), with.Values.Select(v => (v.Value, v.Count)));
        Assert.DoesNotContain(without.Values, v => v.IsSelected);
        Assert.Contains(with.Values, v => v.IsSelected);
    }

    [Theory]
    [InlineData("year")]
    [InlineData("english")]
    [InlineData("journal")]
    [InlineData("two concepts")]
    [InlineData("two properties")]
    public void A_count_is_the_number_of_hits_that_choosing_the_value_alone_leads_to(string name)
    {
        SearchFilter filter = Filter(name);
        var request = new SearchRequest { Query = "肝硬化", Filter = filter, Facets = [.. Enum.GetValues<FacetKind>()], FacetValues = 100 };
        foreach (SearchFacet facet in _index.Search(request).Facets)
        {
            foreach (SearchFacetValue value in facet.Values)
            {
                SearchFilter chosen = facet.Kind switch
                {
                    FacetKind.Year => filter with { FromYear = Year(value), ToYear = Year(value) },
                    FacetKind.Language => filter with { Languages = Enum.Parse<LanguageAvailability>(value.Value) },
                    FacetKind.Journal => filter with { Journals = [value.Value] },
                    FacetKind.Subject => filter with { Subjects = [value.Value] },
                    FacetKind.ConceptType => filter with { ConceptTypes = [Enum.Parse<SemanticType>(value.Value)] },
                    _ => filter with { Concepts = [.. filter.Concepts, value.Value] },
                };
                Assert.Equal(value.Count, _index.Search(request with { Filter = chosen, Facets = [] }).TotalHits);
            }
        }

        static int Year(SearchFacetValue value) => int.Parse(value.Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Selected_values_are_listed_beyond_the_number_that_is_asked_for()
    {
        SearchFacet facet = Facet(
            FacetKind.Subject, new SearchRequest { Query = "", FacetValues = 1, Filter = new SearchFilter { Subjects = ["超声"] } });

        Assert.Equal([false, true], facet.Values.Select(v => v.IsSelected));
        Assert.True(facet.Total > 2);
    }

    private static SearchFilter Filter(string name) => name switch
    {
        "year" => new SearchFilter { FromYear = 2022, ToYear = 2023 },
        "english" => new SearchFilter { Languages = LanguageAvailability.English },
        "chinese only" => new SearchFilter { Languages = LanguageAvailability.ChineseOnly },
        "both" => new SearchFilter { Languages = LanguageAvailability.Both },
        "journal" => new SearchFilter { Journals = ["肝脏杂志"] },
        "two journals" => new SearchFilter { Journals = ["肝脏杂志", "journal of cell studies"] },
        "subject by name" => new SearchFilter { Subjects = ["肝硬化"] },
        "type" => new SearchFilter { ConceptTypes = [SemanticType.Disease] },
        "two concepts" => new SearchFilter { Concepts = [.. new[] { "间充质干细胞", "肝硬化" }.Select(n => TermDictionary.Default.Lookup(n)[0].Id)] },
        _ => new SearchFilter { FromYear = 2000, Languages = LanguageAvailability.ChineseOnly },
    };

    private IEnumerable<string> Counts(FacetKind kind, string query) =>
        Facet(kind, new SearchRequest { Query = query }).Values.Select(v => $"{v.Value}:{v.Count}");

    private SearchFacet Facet(FacetKind kind, SearchRequest request) =>
        Assert.Single(_index.Search(request with { Facets = [kind] }).Facets);
}
