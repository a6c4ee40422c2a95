using System.Globalization;
using MscText.Testing;

namespace MscText.Lucene.Tests.Index;

public class OpensLuceneIndexTests
{
    [LuceneTheory]
    [InlineData(10)]
    [InlineData(3000)]
    public void An_index_that_Apache_Lucene_wrote_is_read_searched_and_merged(int docs)
    {
        using TempDirectory directory = new();
        ApacheLucene.Write(directory.Path, docs);
        AssertSameAsLucene(directory, docs);

        using (IndexWriter writer = new(directory.Index))
        {
            writer.DeleteDocuments(new Term("id", "k3"));
            writer.ForceMerge(1);
            writer.Commit();
        }

        ApacheLucene.CheckIndex(directory.Path);
        AssertSameAsLucene(directory, docs - 1);
    }

    private static void AssertSameAsLucene(TempDirectory directory, int docs)
    {
        Assert.True(CheckIndex.Check(directory.Index).IsClean);
        using IndexReader reader = IndexReader.Open(directory.Index);
        Assert.Equal(docs - 1, reader.NumDocs);
        List<string> dump = [];
        for (int doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (!reader.IsDeleted(doc))
            {
                dump.Add(string.Join('\t', reader.Document(doc).Fields.Select(f => $"{f.Name}={f.Text}").Prepend(doc.ToString(CultureInfo.InvariantCulture))));
            }
        }

        Assert.Equal(ApacheLucene.Dump(directory.Path), dump);
        Random random = new(docs);
        List<Query> searches = [new MatchAllDocsQuery()];
        for (int i = 0; i < 100; i++)
        {
            string[] words = [.. Enumerable.Range(0, 3).Select(_ => "w" + (int)(500 * Math.Pow(random.NextDouble(), 4)))];
            searches.Add(new TermQuery(new Term("body", words[0])));
            searches.Add(new BooleanQuery(Occur.Must, words.Select(w => new TermQuery(new Term("body", w)))));
            searches.Add(new PhraseQuery("body", words[..2], i % 3));
        }

        IReadOnlyList<TopDocs> expected = ApacheLucene.Search(directory.Path, searches, 20);
        IndexSearcher searcher = new(reader);
        for (int i = 0; i < searches.Count; i++)
        {
            ApacheLucene.AssertSameHits(expected[i], searcher.Search(searches[i], 20, SearchOptions.CountAll), searches[i].ToString()!);
        }
    }
}
