using MscText.Lucene;
using MscText.Search;

namespace MscText.Tests.Search;

public sealed class CompletionTests : IDisposable
{
    private readonly AbstractIndex _index = AbstractIndex.Open(new InMemoryDirectory());

    public CompletionTests()
    {
        string[][] titles =
        [
            ["Mesenchymal stem cells in liver cirrhosis", "间充质干细胞治疗肝硬化"],
            ["Mesenchymal stem cells and extracellular vesicles", "间充质干细胞与细胞外囊泡"],
            ["Hematopoietic stem cell transplantation", "造血干细胞移植"],
            ["Cardiac surgery in Wenzhou", "心脏外科"],
        ];
        for (int i = 0; i < titles.Length; i++)
        {
            _index.AddOrUpdate(new AbstractRecord { Id = $"{i}", TitleEnglish = titles[i][0], TitleChinese = titles[i][1] });
        }

        _index.Commit();
    }

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("mesen", "mesenchymal stem cell", "间充质干细胞", 2)]
    [InlineData("Mesenchymal st", "mesenchymal stem cell", "间充质干细胞", 2)]
    [InlineData("mesenchymal-stem", "mesenchymal stem cell", "间充质干细胞", 2)]
    [InlineData("cirrhosis AND mesen", "cirrhosis AND mesenchymal stem cell", "间充质干细胞", 2)]
    [InlineData("间充", "间充质干细胞", "mesenchymal stem cell", 2)]
    [InlineData("間充", "間充質幹細胞", "mesenchymal stem cell", 2)]
    [InlineData("肝硬化 间充", "肝硬化 间充质干细胞", "mesenchymal stem cell", 2)]
    [InlineData("肝硬化与间充", "肝硬化与间充质干细胞", "mesenchymal stem cell", 2)]
    [InlineData("jianchong", "间充质干细胞", "mesenchymal stem cell", 2)]
    [InlineData("jian chong zhi g", "间充质干细胞", "mesenchymal stem cell", 2)]
    [InlineData("liver zaoxuegan", "liver 造血干细胞移植", "hematopoietic stem cell transplantation", 1)]
    [InlineData("wenzh", "wenzhou", null, 1)]
    [InlineData("title:mesen", "title:\"mesenchymal stem cell\"", "间充质干细胞", 2)]
    [InlineData("liver -mesen", "liver -\"mesenchymal stem cell\"", "间充质干细胞", 2)]
    [InlineData("标题：间充", "标题：间充质干细胞", "mesenchymal stem cell", 2)]
    [InlineData("author:wang mesen", "author:wang mesenchymal stem cell", "间充质干细胞", 2)]
    [InlineData("\"mesen", "\"mesenchymal stem cell", "间充质干细胞", 2)]
    public void The_last_words_are_completed_by_what_documents_have(string typed, string query, string? gloss, int documents)
    {
        QueryCompletion first = _index.Complete(typed)[0];

        Assert.Equal(query, first.Query);
        Assert.Equal(gloss, first.Gloss);
        Assert.Equal(documents, first.Documents);
        Assert.Equal(query[(query.Length - first.Completed.Length)..], first.Completed.Of(first.Query).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("m")]
    [InlineData("zzzz")]
    [InlineData("psoria")]
    [InlineData("author:mesen")]
    [InlineData("year:20")]
    [InlineData("。")]
    public void Nothing_is_offered_that_no_document_has(string typed) => Assert.Empty(_index.Complete(typed));

    [Fact]
    public void A_concept_is_offered_once_and_no_more_than_asked_for()
    {
        IReadOnlyList<QueryCompletion> all = _index.Complete("stem", 50);

        Assert.Equal(all.Count, all.Select(c => c.Query).Distinct().Count());
        Assert.Equal(3, _index.Complete("st", 50)[0].Documents);
        Assert.Single(_index.Complete("stem", 1));
    }

    [Fact]
    public void What_was_committed_since_is_offered()
    {
        Assert.Empty(_index.Complete("psoria"));
        _index.AddOrUpdate(new AbstractRecord { Id = "p", TitleEnglish = "Psoriasis" });
        _index.Commit();

        Assert.Equal("psoriasis", _index.Complete("psoria")[0].Query);
    }
}
