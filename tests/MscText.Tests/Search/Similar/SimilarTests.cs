using MscText.Documents;
using MscText.Lucene;
using MscText.Pipeline;
using MscText.Search;
using MscText.Testing;

namespace MscText.Tests.Search;

public sealed class SimilarTests
{
    [Fact]
    public void The_two_languages_of_an_abstract_find_each_other() => ProveSiblings(EvalData.OwnSeeds, []);

    [SeedsFact]
    public void The_two_languages_of_an_abstract_find_each_other_among_two_thousand_others() =>
        ProveSiblings(EvalData.OriginalSeeds!, Csl.Records());

    [Fact]
    public void The_document_itself_is_not_among_those_like_it_and_a_filter_holds()
    {
        using AbstractIndex index = Index(Enumerable.Range(0, 5).Select(i => new AbstractRecord
        {
            Id = $"{i}",
            Year = 2000 + i,
            TitleEnglish = "Mesenchymal stem cells in cirrhosis",
        }));

        Assert.Equal(["0", "1", "3", "4"], index.Similar("2").Hits.Select(h => h.Id));
        Assert.Equal(["3", "4"], index.Similar("2", filter: new SearchFilter { FromYear = 2003 }).Hits.Select(h => h.Id));
        Assert.Single(index.Similar("2", 1).Hits);
    }

    [Fact]
    public void What_both_are_about_is_shown()
    {
        using AbstractIndex index = Index(
        [
            new AbstractRecord { Id = "en", TitleEnglish = "Mesenchymal stem cells", AbstractEnglish = "Mesenchymal stem cells were given." },
            new AbstractRecord { Id = "zh", TitleChinese = "间充质干细胞的应用", AbstractChinese = "背景如下。间充质干细胞有效。" },
        ]);
        SearchResult result = index.Similar("en");

        SearchHit hit = Assert.Single(result.Hits);
        Assert.Equal("间充质干细胞有效。", Assert.Single(hit.Snippets).Text);
        Assert.Equal([new TextSpan(0, 6)], hit.TitleChineseHighlights);
        Assert.Contains("mesenchymal-stem-cell", result.Concepts);
    }

    [Fact]
    public void Nothing_is_like_a_document_that_is_not_there() => Assert.Empty(Index([]).Similar("x").Hits);

    private static void ProveSiblings(string folder, IEnumerable<AbstractRecord> others)
    {
        AbstractRecord[] both =
        [
            .. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)
                .Select(f => PageReader.Default.Read(f)).Where(r => r.IsSuccess)
                .Select(r => AbstractRecords.Of(DocumentPipeline.Default.Process(r.Document!)))
                .Where(r => r.AbstractEnglish is not null && r.AbstractChinese is not null),
        ];
        Assert.NotEmpty(both);
        using AbstractIndex index = Index(others.Concat(both.SelectMany(r => new[]
        {
            new AbstractRecord { Id = r.Id + "/en", TitleEnglish = r.TitleEnglish, AbstractEnglish = r.AbstractEnglish },
            new AbstractRecord { Id = r.Id + "/zh", TitleChinese = r.TitleChinese, AbstractChinese = r.AbstractChinese },
        })));
        foreach (string id in both.Select(r => r.Id))
        {
            Assert.Equal(id + "/zh", index.Similar(id + "/en", 1).Hits[0].Id);
            Assert.Equal(id + "/en", index.Similar(id + "/zh", 1, new SearchFilter { Languages = LanguageAvailability.English }).Hits[0].Id);
        }
    }

    private static AbstractIndex Index(IEnumerable<AbstractRecord> records)
    {
        AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());
        foreach (AbstractRecord record in records)
        {
            index.AddOrUpdate(record);
        }

        index.Commit();
        return index;
    }
}
