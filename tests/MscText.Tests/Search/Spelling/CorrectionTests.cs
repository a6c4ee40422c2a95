using MscText.Lucene;
using MscText.Search;

namespace MscText.Tests.Search;

public sealed class CorrectionTests(CorrectionTests.Corpus corpus) : IClassFixture<CorrectionTests.Corpus>
{
    [Theory]

    // Letters left out, doubled, swapped, wrong.
    [InlineData("mesenchimal stem cells", "mesenchymal stem cells")]
    [InlineData("leukemai", "leukemia")]
    [InlineData("acute myeloid lukemia", "acute myeloid leukemia")]
    [InlineData("transplatation outcomes", "transplantation outcomes")]
    [InlineData("extracelular vesicles", "extracellular vesicles")]
    [InlineData("cirrosis AND liver", "cirrhosis AND liver")]
    [InlineData("inflamation, fibrosis", "inflammation, fibrosis")]
    [InlineData("mesenchmal stem cel", "mesenchymal stem cell")]

    // Words run together and torn apart.
    [InlineData("stemcell therapy", "stem cell therapy")]
    [InlineData("trans plantation", "transplantation")]

    // Characters that sound alike, or one of several wrong.
    [InlineData("间冲质干细胞", "间充质干细胞")]
    [InlineData("白血并", "白血病")]
    [InlineData("间充质干细抱", "间充质干细胞")]
    [InlineData("肝硬化与白血并", "肝硬化与白血病")]
    [InlineData("間沖質幹細胞", "間充質幹細胞")]
    [InlineData("白血并 leukemai", "白血病 leukemia")]

    // Pinyin.
    [InlineData("gan xi bao", "干细胞")]
    [InlineData("ganxibao", "干细胞")]
    [InlineData("jianchongzhi ganxibao", "间充质干细胞")]
    [InlineData("bai xue bing 移植", "白血病 移植")]
    public void A_misspelled_query_is_offered_as_it_was_meant(string query, string meant)
    {
        QueryCorrection correction = corpus.Correct(query)[0];

        Assert.Equal(meant, correction.Query);
        Assert.NotEmpty(correction.Changed);
        Assert.All(correction.Changed, c => Assert.InRange(c.End, 1, meant.Length));
    }

    [Theory]
    [InlineData("mesenchymal stem cells")]
    [InlineData("leukaemia")]
    [InlineData("stem cell")]
    [InlineData("psoriasis")]
    [InlineData("the role of cells")]
    [InlineData("IL-6")]
    [InlineData("TP53")]
    [InlineData("foxp3")]
    [InlineData("NCT01234567")]
    [InlineData("10.5555/leukemai")]
    [InlineData("\"leukemai\"")]
    [InlineData("author:wangg")]
    [InlineData("leukemai*")]
    [InlineData("leukemai~")]
    [InlineData("cells -leukemai")]
    [InlineData("LEUKEMAI")]
    [InlineData("间充质干细胞")]
    [InlineData("间充质干细胞的移植")]
    [InlineData("肝细胞")]
    [InlineData("白血球")]
    [InlineData("gene")]
    [InlineData("zzzzqqqq")]
    [InlineData("")]
    [InlineData("。")]
    public void A_query_that_is_right_or_like_nothing_is_left_alone(string query) => Assert.Empty(corpus.Correct(query));

    [Fact]
    public void The_changed_words_are_given()
    {
        QueryCorrection correction = corpus.Correct("白血并 leukemai")[0];

        Assert.Equal(["白血病", "leukemia"], correction.Changed.Select(c => c.Of(correction.Query).ToString()));
    }

    [Fact]
    public void Further_pages_repeat_no_correction()
    {
        AbstractIndex index = corpus.Index;
        SearchResult first = index.Search(new SearchRequest { Query = "leukemai cells", Count = 1 });

        Assert.NotEmpty(first.Corrections);
        Assert.Empty(index.Search(new SearchRequest { Query = "leukemai cells", Count = 1, After = first.Next }).Corrections);
    }

    [Theory]
    [InlineData("gan xi bao", "干细胞", 0, 10)]
    [InlineData("liver jianchongzhi ganxibao", "间充质干细胞", 6, 27)]
    public void Pinyin_is_searched_as_what_it_spells_where_that_is_wanted(string query, string name, int start, int end)
    {
        var request = new SearchRequest { Query = query, Count = 50, Expansion = QueryExpansion.Default | QueryExpansion.Pinyin };
        SearchResult result = corpus.Index.Search(request);

        QueryChip chip = Assert.Single(result.Chips, c => c.Kind == QueryChipKind.Pinyin);
        Assert.Equal((name, TextSpan.FromBounds(start, end)), (chip.Chinese, chip.Source));
        Assert.Contains(result.Hits, h => h.TitleChinese?.Contains(name, StringComparison.Ordinal) ?? false);
        Assert.Empty(result.Corrections);

        SearchResult without = corpus.Index.Search(request with { RemovedChips = [chip.Key] });
        Assert.True(without.TotalHits < result.TotalHits);
        Assert.True(Assert.Single(without.Chips, c => c.Kind == QueryChipKind.Pinyin).IsRemoved);
    }

    [Fact]
    public void Pinyin_is_not_searched_unless_it_is_wanted() => Assert.Equal(0, corpus.Index.Search("gan xi bao").TotalHits);

    [Fact]
    public void Everything_ends_when_it_is_cancelled()
    {
        var cancelled = new CancellationToken(canceled: true);

        Assert.ThrowsAny<OperationCanceledException>(() => corpus.Index.Search(new SearchRequest { Query = "白血并" }, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => corpus.Index.Complete("leuk", cancellationToken: cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => corpus.Index.Similar("0", cancellationToken: cancelled));
    }

    [Fact]
    public void Many_threads_find_the_same()
    {
        string[] queries = ["leukemai", "白血并", "gan xi bao", "stem cell", "mesenchimal"];
        string[] expected = [.. queries.Select(Answer)];

        Parallel.For(0, 60, i => Assert.Equal(expected[i % queries.Length], Answer(queries[i % queries.Length])));

        string Answer(string query)
        {
            SearchResult result = corpus.Index.Search(new SearchRequest { Query = query, Facets = [.. Enum.GetValues<FacetKind>()] });
            return string.Join('|', result.Hits.Select(h => h.Id + h.Snippets[0].Text).Concat(result.Corrections.Select(c => c.Query))
                .Concat(result.Facets.SelectMany(f => f.Values).Select(v => v.ToString()))
                .Concat(corpus.Index.Complete(query[..2]).Select(c => c.ToString())));
        }
    }

    public sealed class Corpus : IDisposable
    {
        private static readonly string[] s_texts =
        [
            "Mesenchymal stem cells in liver cirrhosis: inflammation and fibrosis.",
            "Stem cell therapy and gene expression after acute myeloid leukemia.",
            "Extracellular vesicles of mesenchymal stem cells. Transplantation outcomes in leukemia.",
            "Outcomes of hematopoietic stem cell transplantation for leukemia.",
            "间充质干细胞治疗肝硬化。干细胞的移植。",
            "急性髓系白血病的造血干细胞移植。",
            "白血病与间充质干细胞。",
        ];

        public Corpus()
        {
            for (int i = 0; i < s_texts.Length * 3; i++)
            {
                string text = s_texts[i % s_texts.Length];
                Index.AddOrUpdate(text[0] < 128
                    ? new AbstractRecord { Id = $"{i}", TitleEnglish = text, AbstractEnglish = text }
                    : new AbstractRecord { Id = $"{i}", TitleChinese = text, AbstractChinese = text });
            }

            Index.Commit();
        }

        public AbstractIndex Index { get; } = AbstractIndex.Open(new InMemoryDirectory());

        public IReadOnlyList<QueryCorrection> Correct(string query) => Index.Search(query).Corrections;

        public void Dispose() => Index.Dispose();
    }
}
