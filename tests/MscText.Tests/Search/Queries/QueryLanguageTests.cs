using FsCheck;
using FsCheck.Fluent;
using MscText.Lucene;
using MscText.Search;

namespace MscText.Tests.Search.Queries;

/// <summary>What queries find and how they are understood, over a handful of records.</summary>
public sealed class QueryLanguageTests : IDisposable
{
    private static readonly AbstractRecord[] s_records =
    [
        new()
        {
            Id = "aml", TitleEnglish = "Mesenchymal stem cells protect acute myeloid leukemia", Year = 2021, Authors = ["Wang Li", "García J"],
            AbstractEnglish = "Bone marrow stem cells secrete IL-6. Patients treated with cytarabine relapsed.", Journal = "Imaginary Blood",
            MeshHeadings = ["Leukemia, Myeloid, Acute", "Bone Marrow"], Keywords = ["chemoresistance"], Doi = "10.5555/AML.1", Pmid = "123",
        },
        new()
        {
            Id = "was", TitleEnglish = "The WAS gene and TP53", Year = 2015,
            AbstractEnglish = "Mutation of WAS was found. The p53 protein and mTOR were measured in treatment.",
        },
        new()
        {
            Id = "zh", TitleChinese = "血清IL-6水平与肝硬化", Year = 2020, Authors = ["王丽"],
            AbstractChinese = "检测血清IL-6水平升高。间充质干细胞移植改善肝功能。", Keywords = ["肝硬化"],
        },
        new()
        {
            Id = "both", TitleEnglish = "Angiomyolipoma of the kidney", TitleChinese = "肾血管平滑肌脂肪瘤",
            AbstractEnglish = "Kidney tumours were resected.", AbstractChinese = "切除肾肿瘤。",
        },
    ];

    private readonly AbstractIndex _index = AbstractIndex.Open(new InMemoryDirectory());

    public QueryLanguageTests()
    {
        Array.ForEach(s_records, _index.AddOrUpdate);
        _index.Commit();
    }

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("title:leukemia", "aml")]
    [InlineData("title:secrete", "")]
    [InlineData("author:wang", "aml")]
    [InlineData("author:\"Wang Li\"", "aml")]
    [InlineData("author:garcia", "aml")]
    [InlineData("作者：王丽", "zh")]
    [InlineData("year:2020", "zh")]
    [InlineData("year:2020..", "aml zh")]
    [InlineData("year:..2015", "was")]
    [InlineData("year:2014-2016", "was")]
    [InlineData("年份：2015..2020", "was zh")]
    [InlineData("mesh:\"bone marrow\"", "aml")]
    [InlineData("mesh:cytarabine", "")]
    [InlineData("keyword:肝硬化", "zh")]
    [InlineData("keyword:chemoresistance", "aml")]
    [InlineData("journal:blood", "aml")]
    [InlineData("doi:10.5555/aml.1", "aml")]
    [InlineData("doi:https://doi.org/10.5555/aml.1", "aml")]
    [InlineData("pmid:123", "aml")]
    [InlineData("lang:both", "both")]
    [InlineData("lang:zh-only", "zh")]
    [InlineData("lang:en", "aml both was")]
    [InlineData("-lang:en", "zh")]
    [InlineData("kidney AND tumor", "both")]
    [InlineData("kidney AND leukemia", "")]
    [InlineData("(kidney OR leukemia) AND cytarabine", "aml")]
    [InlineData("kidney leukemia -cytarabine", "both")]
    [InlineData("\"treated with\"", "aml")]
    [InlineData("\"IL-6水平\"", "zh")]
    [InlineData("\"cytarabine treated\"~4", "aml")]
    [InlineData("\"p53\"", "was")]
    [InlineData("=WAS", "was")]
    [InlineData("=mTOR", "was")]
    [InlineData("=MTOR", "")]
    [InlineData("cytara*", "aml")]
    [InlineData("干细*", "zh")]
    [InlineData("ang?omyolipoma", "both")]
    [InlineData("cytarbine~", "aml")]
    [InlineData("IL-6", "aml zh")]
    [InlineData("ＩＬ－６", "aml zh")]
    [InlineData("tumor resected", "aml both")]
    [InlineData("leukaemia", "aml")]
    [InlineData("幹細胞", "aml zh")]
    [InlineData("the", "both was")]
    public void Queries_find_what_they_ask_for(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', _index.Search(query).Hits.Select(h => h.Id).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("year:soon cytarabine")]
    [InlineData("cytarabine lang:klingon")]
    public void A_field_that_cannot_be_read_does_not_hide_what_the_other_words_find(string query)
    {
        SearchResult result = _index.Search(query);

        Assert.Single(result.Problems);
        Assert.Equal(["aml"], result.Hits.Select(h => h.Id));
    }

    [Fact]
    public void Chips_of_what_is_left_out_say_so()
    {
        SearchResult result = _index.Search("stem cells -\"bone marrow\" -cirrhosis");

        Assert.Contains(result.Chips, c => c is { ConceptId: "stem-cell", IsExcluded: false });
        Assert.All(result.Chips.Where(c => c.Source.Start > 10), c => Assert.True(c.IsExcluded));
        Assert.Contains(result.Chips, c => c.IsExcluded);
    }

    [Fact]
    public void A_phrase_is_as_written_and_stems_are_not_enough() =>
        Assert.DoesNotContain(_index.Search("\"treated\"").Hits, h => h.Id == "was");

    [Fact]
    public void A_phrase_that_no_document_has_is_searched_as_words_and_told()
    {
        SearchResult result = _index.Search("\"leukemia of the kidney\"");

        Assert.Equal(["aml", "both"], result.Hits.Select(h => h.Id).Order(StringComparer.Ordinal));
        Assert.Single(result.Problems);
    }

    [Fact]
    public void Quotation_marks_in_a_sentence_are_no_condition() =>
        Assert.Contains(
            _index.Search("what is \"really known\" about stem cells in patients with leukemia after cytarabine?").Hits, h => h.Id == "aml");

    [Fact]
    public void A_year_that_is_none_is_told_and_searched_as_words()
    {
        SearchResult result = _index.Search("year:soon leukemia");

        Assert.Equal(new TextSpan(0, 9), Assert.Single(result.Problems).Span);
    }

    [Fact]
    public void An_abbreviation_is_resolved_by_the_rest_of_the_query_and_says_so()
    {
        QueryChip blood = Chip("AML cytarabine 白血病");
        QueryChip kidney = Chip("AML kidney 血管平滑肌脂肪瘤");

        Assert.Equal("acute-myeloid-leukemia", blood.ConceptId);
        Assert.Equal(QueryChipKind.Abbreviation, kidney.Kind);

        QueryChip Chip(string query) => _index.Search(query).Chips.First(c => c.Kind == QueryChipKind.Abbreviation);
    }

    [Fact]
    public void A_chip_taken_away_is_listed_but_not_searched()
    {
        var request = new SearchRequest { Query = "间充质干细胞", Expansion = QueryExpansion.Synonyms };
        SearchResult all = _index.Search(request);
        QueryChip chip = Assert.Single(all.Chips);
        SearchResult without = _index.Search(request with { RemovedChips = [chip.Key] });

        Assert.Contains(all.Hits, h => h.Id == "aml");
        Assert.DoesNotContain(without.Hits, h => h.Id == "aml");
        Assert.True(Assert.Single(without.Chips).IsRemoved);
        Assert.Equal(chip with { IsRemoved = true }, without.Chips[0] with { Alternatives = chip.Alternatives });
    }

    [Fact]
    public void Without_expansion_words_as_typed_are_searched_only()
    {
        SearchResult result = _index.Search(new SearchRequest { Query = "间充质干细胞", Expansion = QueryExpansion.None });

        Assert.Equal("zh", Assert.Single(result.Hits).Id);
        Assert.Empty(result.Chips);
    }

    [Fact]
    public void Narrower_concepts_are_found_behind_what_was_typed()
    {
        SearchResult result = _index.Search("cancer");

        Assert.Contains(result.Chips, c => c.Kind == QueryChipKind.Narrower && c.ConceptId == "acute-myeloid-leukemia");
        Assert.Contains(result.Hits, h => h.Id == "aml");
    }

    [Fact]
    public void Words_no_term_covers_are_translated() =>
        Assert.Contains(_index.Search("保护").Hits, h => h.Id == "aml");

    [Fact]
    public void A_term_that_no_document_names_is_read_by_the_shorter_ones_in_it()
    {
        SearchResult result = _index.Search("外周血干细胞移植");

        Assert.DoesNotContain(result.Chips, c => c.English == "peripheral blood stem cell transplantation");
        Assert.Contains(result.Chips, c => c.ConceptId == "stem-cell");
        Assert.Contains(result.Hits, h => h.Id == "aml");
    }

    [Fact]
    public void No_query_makes_a_search_fail() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Elements("a", "干", " ", "\"", "(", ")", "-", "*", "?", "~", "=", ":", "AND ", " OR ", "NOT ", "title:", "year:", "“", "：", "\\", "5", "\uD800", "細胞"))
                .ToArbitrary(),
            parts => _index.Search(new SearchRequest { Query = string.Concat(parts), Explain = true }).TotalHits >= 0).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("*")]
    [InlineData("*a* OR \"")]
    [InlineData("=")]
    [InlineData("- - -")]
    [InlineData("()()")]
    [InlineData("title:")]
    [InlineData("title:*")]
    [InlineData("\\*a b\\")]
    [InlineData("NOT NOT a")]
    [InlineData("a~99 \"b\"~99999999999")]
    [InlineData("\uD800 \uDC00*")]
    public void Odd_syntax_does_no_harm(string query) => Assert.NotNull(_index.Search(query));
}
