using MscText.Lucene;
using MscText.Search;

namespace MscText.Tests.Search;

public sealed class AbstractIndexTests : IDisposable
{
    private static readonly AbstractRecord s_cells = new()
    {
        Id = "cells",
        TitleEnglish = "Mesenchymal stem cells in cirrhosis",
        TitleChinese = "间充质干细胞治疗肝硬化",
        AbstractEnglish = "Stem cells were infused. Liver function improved.",
        AbstractChinese = "输注了干细胞。肝功能改善。",
        Authors = ["Wang Li"],
        Year = 2024,
        Doi = "10.5555/cells",
        Pairs =
        [
            new SentencePair(new TextSpan(0, 24), new TextSpan(0, 7)),
            new SentencePair(new TextSpan(25, 24), new TextSpan(7, 6)),
        ],
    };

    private static readonly AbstractRecord s_english = new()
    {
        Id = "english",
        TitleEnglish = "Interleukin-6 in acute myeloid leukemia",
        AbstractEnglish = "IL-6 drives chemoresistance.",
    };

    private static readonly AbstractRecord s_traditional = new()
    {
        Id = "traditional",
        Body = ["骨髓間葉幹細胞能抑制發炎，但效果因病人而異。"],
    };

    private readonly AbstractIndex _index = AbstractIndex.Open(new InMemoryDirectory());

    public AbstractIndexTests()
    {
        foreach (AbstractRecord record in new[] { s_cells, s_english, s_traditional })
        {
            _index.AddOrUpdate(record);
        }

        _index.Commit();
    }

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Adding_a_little_at_a_time_leaves_few_segments()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            const int Times = 35;
            for (int i = 0; i < Times; i++)
            {
                using AbstractIndex index = AbstractIndex.Open(folder);
                index.AddOrUpdate(s_english with { Id = $"{i}" });
                index.Commit();
                index.CompleteMerges();
            }

            using IndexDirectory directory = new FileSystemDirectory(folder);
            using IndexReader reader = IndexReader.Open(directory);
            Assert.Equal(Times, reader.NumDocs);
            Assert.InRange(reader.SegmentCount, 1, 10);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("间充质干细胞", "cells", "traditional")]
    [InlineData("間葉幹細胞", "cells", "traditional")]
    [InlineData("mesenchymal stromal cell", "cells", "traditional")]
    [InlineData("肝硬化", "cells")]
    [InlineData("liver", "cells")]
    [InlineData("白细胞介素-6", "english")]
    [InlineData("IL6", "english")]
    [InlineData("发炎", "traditional")]
    [InlineData("髓", "traditional")]
    [InlineData("wang", "cells")]
    public void Finds_across_languages_and_scripts_what_the_query_means_first(string query, params string[] ids) =>
        Assert.Equal(ids, _index.Search(query).Hits.Take(ids.Length).Select(h => h.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Finds_every_document_for_an_empty_query() => Assert.Equal(3, _index.Search("").TotalHits);

    [Theory]
    [InlineData("。，!")]
    [InlineData("zzzzz")]
    public void Finds_nothing_for_a_query_that_says_nothing(string query) => Assert.Empty(_index.Search(query).Hits);

    [Fact]
    public void A_snippet_shows_the_matching_sentence_its_matches_and_its_counterpart()
    {
        Snippet snippet = _index.Search("肝功能").Hits[0].Snippets[0];

        Assert.Equal("肝功能改善。", snippet.Text);
        Assert.Equal("Liver function improved.", snippet.Counterpart);
        Assert.Equal("肝功能", string.Concat(snippet.Highlights.Select(h => snippet.Text.Substring(h.Start, h.Length))));
    }

    [Fact]
    public void Adding_the_same_id_again_replaces_the_record()
    {
        _index.AddOrUpdate(s_english with { TitleEnglish = "Asthma", AbstractEnglish = null });
        _index.Commit();

        Assert.Equal(3, _index.Count);
        Assert.Empty(_index.Search("leukemia").Hits);
        Assert.Equal("english", Assert.Single(_index.Search("asthma").Hits).Id);
    }

    [Fact]
    public void Deleting_takes_effect_at_the_commit()
    {
        _index.Delete("cells");
        Assert.Equal(3, _index.Count);
        _index.Commit();

        Assert.Equal(2, _index.Count);
        Assert.Empty(_index.Search("liver").Hits);
    }

    [Fact]
    public void What_was_not_committed_is_not_found()
    {
        _index.AddOrUpdate(new AbstractRecord { Id = "new", TitleEnglish = "Psoriasis" });

        Assert.Empty(_index.Search("psoriasis").Hits);
    }

    [Fact]
    public void An_index_of_another_schema_is_refused_with_the_remedy()
    {
        var directory = new InMemoryDirectory();
        using (var writer = new IndexWriter(directory))
        {
            writer.AddDocument(new Document().AddKeyword("id", "x"));
            writer.SetCommitData(new Dictionary<string, string> { ["msctext.schema"] = "999" });
            writer.Commit();
        }

        using AbstractIndex index = AbstractIndex.Open(directory);
        var error = Assert.Throws<IndexSchemaException>(() => index.Search("x"));
        Assert.Contains("999", error.Message, StringComparison.Ordinal);
        Assert.Throws<IndexSchemaException>(() => index.AddOrUpdate(s_cells));
    }

    [Fact]
    public void Sentence_pairs_survive_storage()
    {
        IReadOnlyList<SentencePair> pairs =
            [new(new TextSpan(0, 5), default), new(new TextSpan(6, 300), new TextSpan(70_000, int.MaxValue))];

        Assert.Equal(pairs, SentencePairCodec.Decode(SentencePairCodec.Encode(pairs)));
    }
}
