using MscText.Lucene;
using MscText.Search;
using MscText.Segmentation;
using MscText.Terms;

namespace MscText.Tests.Terms;

public class TermSegmenterTests
{
    private static readonly TermMatcher s_users = new(TermDictionary.Default.With(
    [
        new Concept("my-scaffold", SemanticType.Substance) { English = ["lattice sponge"], Chinese = ["格栅海绵支架"], Abbreviations = ["LSPG"] },
    ]));

    [Fact]
    public void Words_stay_fine_and_terms_lie_over_them()
    {
        const string text = "急性髓系白血病患者输注间充质干细胞（MSCs）。";
        TermLayer layer = TermSegmenter.Default.Segment(text);

        Assert.Equal(TextSegmenter.Default.Segment(text), layer.Words);
        TermToken leukemia = layer.Terms.First(t => t.Concept.Id == "acute-myeloid-leukemia");
        Assert.Equal("急性髓系白血病", leukemia.Span.Of(text));
        Assert.Equal(0, leukemia.FirstWord);
        Assert.True(leukemia is { WordCount: > 1, IsWhole: true, IsNested: false });
        Assert.Contains(layer.Terms, t => t.Span.Of(text) is "MSCs" && t.Concept.Id == "mesenchymal-stem-cell");
        Assert.Contains(layer.Terms, t => t.IsNested && t.Span.Of(text) is "白血病");
    }

    [Theory]
    [InlineData("植入格柵海綿支架後", "格柵海綿支架")]
    [InlineData("植入格栅海绵支架后", "格栅海绵支架")]
    [InlineData("植入ＬＳＰＧ後", "ＬＳＰＧ")]
    [InlineData("Lattice-sponges were implanted", "Lattice-sponges")]
    public void A_users_term_is_found_in_either_language_and_script(string text, string expected)
    {
        TermToken term = Assert.Single(new TermSegmenter(s_users).Segment(text).Terms, t => t.Concept.Id == "my-scaffold");
        Assert.Equal(expected, term.Span.Of(text));
        Assert.DoesNotContain(TermSegmenter.Default.Segment(text).Terms, t => t.Concept.Id == "my-scaffold");
    }

    [Fact]
    public void Places_are_those_of_the_original_where_normalising_changed_the_length()
    {
        const string text = "ｅｆﬁcacy of   ＩＬ－６ in ﬁbroblasts";
        TermLayer layer = TermSegmenter.Default.Segment(text);
        TermToken term = layer.Terms.First(t => t.Concept.Id == "interleukin-6");

        Assert.Equal("ＩＬ－６", term.Span.Of(text));
        Assert.Equal("ＩＬ－６", layer.Words[term.FirstWord].Span.Of(text));
    }

    [Fact]
    public void Every_term_lies_over_the_words_it_shares_characters_with()
    {
        foreach (SegmentationMode mode in new[] { SegmentationMode.Accurate, SegmentationMode.Search })
        {
            var segmenter = new TermSegmenter(TermMatcher.Default, TextSegmenter.CreateBuilder().WithMode(mode).Build());
            const string text = "Liver cirrhosis was treated with CAR-T cells；骨髓間葉幹細胞與IL-6/JAK2/STAT3信號通路。";
            TermLayer layer = segmenter.Segment(text);
            Assert.NotEmpty(layer.Terms);
            foreach (TermToken term in layer.Terms)
            {
                int[] covered = [.. Enumerable.Range(0, layer.Words.Count)
                    .Where(i => !layer.Words[i].IsPart && layer.Words[i].Start < term.Span.End && term.Span.Start < layer.Words[i].Span.End)];
                Assert.Equal(covered.Length, term.WordCount);
                Assert.Equal(covered[0], term.FirstWord);
            }
        }
    }

    [Fact]
    public void An_index_finds_a_users_term_across_languages_and_scripts()
    {
        using AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory(), new AbstractIndexOptions { Terms = s_users });
        index.AddOrUpdate(new AbstractRecord { Id = "hant", Body = ["植入格柵海綿支架後，骨癒合加快。"] });
        index.AddOrUpdate(new AbstractRecord { Id = "en", TitleEnglish = "Lattice sponges in bone healing" });
        index.AddOrUpdate(new AbstractRecord { Id = "other", TitleEnglish = "Bone healing" });
        index.Commit();

        foreach (string query in new[] { "lattice sponge", "格栅海绵支架", "LSPG" })
        {
            Assert.Equal(["en", "hant"], index.Search(query).Hits.Select(h => h.Id).Where(id => id != "other").Order(StringComparer.Ordinal));
        }
    }
}
