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

    /// <summary>A range of one of the numeric fields that <c>ProofWriter.java</c> writes.</summary>
    private static NumericRangeQuery Numbers(Random random)
    {
        int a = random.Next(int.MinValue, int.MaxValue) >> random.Next(32);
        int b = random.Next(int.MinValue, int.MaxValue) >> random.Next(32);
        (int min, int max) = a < b ? (a, b) : (b, a);
        return random.Next(4) switch
        {
            0 => NumericRangeQuery.ForInt32("i32", min, max),
            1 => NumericRangeQuery.ForInt64("i64", (long)min * min * min, random.Next(3) == 0 ? null : (long)max * max * max),
            2 => NumericRangeQuery.ForSingle("f32", random.Next(3) == 0 ? null : min / 16f, max / 16f, includeMax: false),
            _ => NumericRangeQuery.ForDouble("f64", min / 7.0, max / 7.0, includeMin: false),
        };
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
            searches.Add(Numbers(random));
        }

        Assert.Contains(searches, s => s is NumericRangeQuery && new IndexSearcher(reader).Count(s) is var count && count > 0 && count < docs / 2);
        IReadOnlyList<TopDocs> expected = ApacheLucene.Search(directory.Path, searches, 20);
        IndexSearcher searcher = new(reader);
        for (int i = 0; i < searches.Count; i++)
        {
            ApacheLucene.AssertSameHits(expected[i], searcher.Search(searches[i], 20, SearchOptions.CountAll), searches[i].ToString()!);
        }
    }
}
