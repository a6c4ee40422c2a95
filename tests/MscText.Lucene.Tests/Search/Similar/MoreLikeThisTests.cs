using MscText.Testing;

namespace MscText.Lucene.Tests.Search.Similar;

public class MoreLikeThisTests
{
    private const string Body = "body";

    private static readonly MoreLikeThisOptions Words = new()
    {
        Tokens = (_, text) => ListTokenStream.Words(text),
        BestTermBoost = 1f,
    };

    [LuceneTheory]
    [InlineData(25, 2, 5, false)]
    [InlineData(25, 2, 5, true)]
    [InlineData(5, 1, 1, false)]
    [InlineData(1000, 1, 1, true)]
    public void The_terms_of_every_document_are_those_of_Apache_Lucene(int maxTerms, int minTermFreq, int minDocFreq, bool vectors)
    {
        using TempDirectory directory = new();
        Build(directory.Index, 3, 300, 70, vectors);
        IReadOnlyList<IReadOnlyList<(string Term, float Boost)>> lucene =
            ApacheLucene.Similar(directory.Path, Body, maxTerms, minTermFreq, minDocFreq);
        using IndexReader reader = IndexReader.Open(directory.Index);
        MoreLikeThis similar = new(reader, Words with { Tokens = vectors ? null : Words.Tokens, MaxQueryTerms = maxTerms, MinTermFreq = minTermFreq, MinDocFreq = minDocFreq });
        int found = 0;
        for (int doc = 0; doc < reader.MaxDoc; doc++)
        {
            Dictionary<string, float> ours = ((BooleanQuery)similar.Like(doc, [Body])).Clauses
                .ToDictionary(c => ((TermQuery)c.Query).Term.Text, c => c.Query.Boost);
            Assert.Equal(lucene[doc].Count, ours.Count);
            if (ours.Count == 0)
            {
                continue;
            }

            // Lucene divides by another term's weight, and leaves open which of the terms with the least weight it drops.
            float best = lucene[doc].Max(t => t.Boost);
            float least = lucene[doc].Min(t => t.Boost) / best;
            foreach ((string term, float boost) in lucene[doc])
            {
                if (ours.TryGetValue(term, out float own))
                {
                    Assert.Equal(boost / best, own, 1e-5);
                }
                else
                {
                    Assert.Equal(least, boost / best, 1e-5);
                    Assert.Contains(ours.Values, o => Math.Abs(o - least) < 1e-5);
                }
            }

            found += ours.Count;
        }

        Assert.True(found > 300);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_terms_of_a_text_are_those_with_the_largest_weights(int seed)
    {
        InMemoryDirectory directory = new();
        string[] texts = Build(directory, seed, 120, 50);
        using IndexReader reader = IndexReader.Open(directory);
        MoreLikeThis similar = new(reader, Words with { MinTermFreq = 1, MinDocFreq = 2, MaxDocFreq = 60, MinTermLength = 2, MaxTermLength = 6, MaxQueryTerms = 8 });
        foreach (string text in texts.Take(30))
        {
            IEnumerable<RepresentativeTerm> expected = text.Split(' ').CountBy(w => w).Where(w => w.Key.Length is >= 2 and <= 6)
                .Select(w => (w.Key, Freq: w.Value, DocFreq: texts.Count(t => t.Split(' ').Contains(w.Key))))
                .Where(w => w.DocFreq is >= 2 and <= 60)
                .Select(w => new RepresentativeTerm(
                    new Term(Body, w.Key), w.Freq, w.DocFreq, w.Freq * (float)(Math.Log(reader.NumDocs / (double)(w.DocFreq + 1)) + 1)))
                .OrderByDescending(t => t.Weight).ThenBy(t => t.Term.Bytes.ToArray(), ByteArrayComparer.Instance).Take(8);
            Assert.Equal(expected, similar.TermsOf(Body, text));
        }
    }

    [Fact]
    public void A_document_is_the_one_most_like_itself()
    {
        InMemoryDirectory directory = new();
        Build(directory, 5, 200, 80);
        using IndexReader reader = IndexReader.Open(directory);
        IndexSearcher searcher = new(reader);
        MoreLikeThis similar = new(reader, Words with { MinDocFreq = 1, MinTermFreq = 1, MaxQueryTerms = 100 });
        for (int doc = 0; doc < 20; doc++)
        {
            Assert.Equal(doc, searcher.Search(similar.Like(doc, [Body]), 1).ScoreDocs[0].Doc);
        }
    }

    [Fact]
    public void Terms_of_different_fields_are_kept_apart()
    {
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory))
        {
            writer.AddDocument(new Document()
                .AddTokens("a", ListTokenStream.Words("x x")).AddStored("a", "x x").AddTokens("b", ListTokenStream.Words("x")).AddStored("b", "x"));
            writer.Commit();
        }

        using IndexReader reader = IndexReader.Open(directory);
        MoreLikeThis similar = new(reader, Words with { MinDocFreq = 1, MinTermFreq = 1 });
        Assert.Equal([("a:x", 2), ("b:x", 1)], similar.TermsOf(0, ["b", "a", "missing"]).Select(t => (t.Term.ToString(), t.Freq)));
        Assert.Empty(new MoreLikeThis(reader, Words with { MinDocFreq = 1, MinTermFreq = 1, IsStopTerm = t => t == "x" }).TermsOf(0, ["a"]));
    }

    [Fact]
    public void A_text_without_a_token_source_is_refused()
    {
        InMemoryDirectory directory = new();
        Build(directory, 5, 3, 80);
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Throws<InvalidOperationException>(() => new MoreLikeThis(reader).Like(Body, "text"));
        Assert.Throws<InvalidOperationException>(() => new MoreLikeThis(reader).Like(0, [Body]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MoreLikeThis(reader).Like(3, [Body]));
        Assert.Empty(new MoreLikeThis(reader).TermsOf(0, ["missing"]));
    }

    private static string[] Build(IndexDirectory directory, int seed, int count, int perSegment, bool vectors = false)
    {
        RandomIndex index = new(seed);
        Random random = new(seed);
        string[] texts = [.. Enumerable.Range(0, count).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 80)).Select(_ => index.Word())))];
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = perSegment });
        foreach (string text in texts)
        {
            Document document = new Document().AddTokens(Body, ListTokenStream.Words(text), FieldType.Text with { StoreTermVectors = vectors });
            writer.AddDocument(vectors ? document : document.AddStored(Body, text));
        }

        writer.Commit();
        return texts;
    }
}
