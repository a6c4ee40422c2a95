using System.Globalization;
using MscText.Testing;

namespace MscText.Lucene.Tests.Search;

public class ExactLengthsTests
{
    private const string Body = "body";

    private static readonly FieldType Exact = FieldType.Text with { ExactLengths = true };
    private static readonly Bm25Similarity Similarity = new() { ExactLengths = true };

    [Theory]
    [InlineData(1, 1, 1, false)]
    [InlineData(2, 600, 1000, false)]
    [InlineData(3, 900, 100, false)]
    [InlineData(4, 900, 100, true)]
    public void Scores_are_those_of_the_formula_with_the_numbers_of_tokens(int seed, int count, int perSegment, bool merge)
    {
        InMemoryDirectory directory = new();
        Dictionary<string, Data> all = Build(directory, seed, count, perSegment, merge);
        using IndexReader reader = IndexReader.Open(directory);
        IndexSearcher searcher = new(reader, Similarity);
        double average = AllTokens(reader, all) / reader.MaxDoc;
        for (int word = 0; word < 12; word++)
        {
            Term term = new(Body, "w" + word);
            double idf = Math.Log(1 + ((reader.MaxDoc - reader.DocFreq(term) + 0.5) / (reader.DocFreq(term) + 0.5)));
            TopDocs hits = searcher.Search(new TermQuery(term), count);
            Assert.Equal(all.Values.Count(d => !d.IsDeleted && d.Words.Contains(term.Text)), hits.ScoreDocs.Count);
            foreach (ScoreDoc hit in hits.ScoreDocs)
            {
                Data data = all[searcher.Document(hit.Doc).Get("id")!];
                double length = data.IsExact ? data.Length : NormEncoding.LengthOf(NormEncoding.Encode(data.Length));
                int freq = data.Words.Count(w => w == term.Text);
                double expected = idf * 2.2 * freq / (freq + (1.2 * (0.25 + (0.75 * length / average))));
                Assert.Equal(1, hit.Score / expected, 1e-5);
            }
        }
    }

    [Theory]
    [InlineData(5, 3000, 100_000)]
    [InlineData(6, 2000, 500)]
    public void The_best_hits_are_found_as_by_going_through_all(int seed, int count, int perSegment)
    {
        InMemoryDirectory directory = new();
        Build(directory, seed, count, perSegment, merge: false);
        using IndexReader reader = IndexReader.Open(directory);
        IndexSearcher searcher = new(reader, Similarity);
        Random random = new(seed);
        for (int i = 0; i < 60; i++)
        {
            Query query = new BooleanQuery(
                random.Next(4) == 0 ? Occur.Must : Occur.Should,
                Enumerable.Range(0, random.Next(1, 4)).Select(_ => new TermQuery(new Term(Body, "w" + random.Next(30)))));
            TopDocs all = searcher.Search(query, count, SearchOptions.CountAll);
            TopDocs best = searcher.Search(query, 10, new SearchOptions { TotalHitsThreshold = 0 });
            Assert.Equal(all.ScoreDocs.Take(10), best.ScoreDocs);
        }
    }

    [Fact]
    public void No_shorter_field_has_the_norm_than_the_shortest()
    {
        for (int length = 1; length < 100_000; length++)
        {
            byte norm = NormEncoding.Encode(length);
            Assert.True(NormEncoding.ShortestOf(norm) <= length);
            Assert.True(length == 1 || norm == NormEncoding.Encode(length - 1) || NormEncoding.ShortestOf(norm) == length);
        }
    }

    [Fact]
    public void Scores_are_Lucenes_where_exact_lengths_are_not_asked_for()
    {
        InMemoryDirectory with = new();
        InMemoryDirectory without = new();
        Build(with, 7, 300, 60, merge: false);
        Build(without, 7, 300, 60, merge: false, exact: false);
        using IndexReader exact = IndexReader.Open(with);
        using IndexReader plain = IndexReader.Open(without);
        Query query = new TermQuery(new Term(Body, "w1"));
        IReadOnlyList<ScoreDoc> expected = new IndexSearcher(plain).Search(query, 300).ScoreDocs;
        Assert.Equal(expected, new IndexSearcher(exact).Search(query, 300).ScoreDocs);
        Assert.Equal(expected, new IndexSearcher(plain, Similarity).Search(query, 300).ScoreDocs);
        Assert.NotEqual(expected, new IndexSearcher(exact, Similarity).Search(query, 300).ScoreDocs);
    }

    [LuceneFact]
    public void Apache_Lucene_opens_the_index_and_scores_by_the_norms()
    {
        using TempDirectory directory = new();
        Build(directory.Index, 8, 400, 90, merge: false);
        ApacheLucene.CheckIndex(directory.Path);
        using IndexReader reader = IndexReader.Open(directory.Index);
        Query[] queries = [.. Enumerable.Range(0, 10).Select(i => new TermQuery(new Term(Body, "w" + i)))];
        IReadOnlyList<TopDocs> lucene = ApacheLucene.Search(directory.Path, queries, 50);
        for (int i = 0; i < queries.Length; i++)
        {
            ApacheLucene.AssertSameHits(lucene[i], new IndexSearcher(reader).Search(queries[i], 50), queries[i].ToString()!);
        }
    }

    [Fact]
    public void Documents_can_be_sorted_by_their_exact_lengths()
    {
        InMemoryDirectory directory = new();
        Dictionary<string, Data> all = Build(directory, 9, 200, 1000, merge: false);
        using IndexReader reader = IndexReader.Open(directory);
        IndexSearcher searcher = new(reader);
        TopDocs hits = searcher.Search(new MatchAllDocsQuery(), 10, new SortField(FieldType.LengthField(Body), Reverse: true));
        Assert.Equal(
            all.Values.Where(d => !d.IsDeleted && d.IsExact).Select(d => d.Length).OrderDescending().Take(10),
            hits.ScoreDocs.Select(h => all[searcher.Document(h.Doc).Get("id")!].Length));
    }

    [Fact]
    public void Exact_lengths_need_norms() =>
        Assert.Throws<ArgumentException>(() => new Document().AddTokens(Body, ListTokenStream.Words("a"), Exact with { OmitNorms = true }));

    [Fact]
    public void A_document_whose_lengths_have_another_use_already_is_refused_and_others_are_kept()
    {
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory))
        {
            Document document = new Document().AddTokens(Body, ListTokenStream.Words("a b"), Exact).AddNumericDocValue(FieldType.LengthField(Body), 7);
            Assert.Throws<ArgumentException>(() => writer.AddDocument(document));
            writer.AddDocument(new Document().AddTokens(Body, ListTokenStream.Words("a b c"), Exact));
            writer.Commit();
        }

        Assert.True(CheckIndex.Check(directory).IsClean);
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Equal(1, reader.NumDocs);
        Assert.Single(new IndexSearcher(reader, Similarity).Search(new TermQuery(new Term(Body, "a")), 5).ScoreDocs);
    }

    /// <summary>The tokens of all documents that are still in the index, those at the position of others included.</summary>
    private static double AllTokens(IndexReader reader, Dictionary<string, Data> all) =>
        Enumerable.Range(0, reader.MaxDoc).Sum(d => all[reader.Document(d).Get("id")!].Words.Length);

    private static Dictionary<string, Data> Build(IndexDirectory directory, int seed, int count, int perSegment, bool merge, bool exact = true)
    {
        Random random = new(seed);
        Dictionary<string, Data> all = [];
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = perSegment });
        for (int i = 0; i < count; i++)
        {
            List<TestToken> tokens = [];
            for (int k = random.Next(1, random.Next(4) == 0 ? 200 : 12); k > 0; k--)
            {
                tokens.Add(new TestToken("w" + (int)(40 * Math.Pow(random.NextDouble(), 2)), tokens.Count > 0 && random.Next(8) == 0 ? 0 : 1, 0, 0));
            }

            // Two values, of which the length is the sum.
            string id = i.ToString(CultureInfo.InvariantCulture);
            bool isExact = random.Next(6) > 0;
            FieldType type = isExact && exact ? Exact : FieldType.Text;
            Document document = new Document().AddKeyword("id", id).AddTokens(Body, new ListTokenStream([.. tokens]), type);
            if (random.Next(3) == 0)
            {
                document.AddTokens(Body, ListTokenStream.Words("w1 w2"), type);
                tokens.AddRange([new("w1", 1, 0, 0), new("w2", 1, 0, 0)]);
            }

            all[id] = new Data([.. tokens.Select(t => t.Text)], tokens.Count(t => t.Increment > 0), isExact);
            writer.AddDocument(document);
            if (random.Next(9) == 0)
            {
                string old = random.Next(i + 1).ToString(CultureInfo.InvariantCulture);
                writer.DeleteDocuments(new Term("id", old));
                all[old] = all[old] with { IsDeleted = true };
            }
        }

        if (merge)
        {
            writer.ForceMerge(1);
        }

        writer.Commit();
        return all;
    }

    private sealed record Data(string[] Words, int Length, bool IsExact, bool IsDeleted = false);
}
