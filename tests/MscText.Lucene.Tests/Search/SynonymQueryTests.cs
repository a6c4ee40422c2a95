namespace MscText.Lucene.Tests.Search;

public class SynonymQueryTests
{
    private const string Body = "body";

    [Theory]
    [InlineData(100)]
    [InlineData(2)]
    public void Synonyms_score_as_one_term_in_as_many_documents_as_the_most_frequent(int perSegment)
    {
        // Lengths of 1 and 4, which norms keep exactly; their mean is 11 / 5.
        string[] texts = ["car auto car x", "auto", "car x y z", "x", "car"];
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = perSegment }))
        {
            foreach (string text in texts)
            {
                writer.AddDocument(new Document().AddTokens(Body, ListTokenStream.Words(text), FieldType.Text));
            }

            writer.Commit();
        }

        using IndexReader reader = IndexReader.Open(directory);
        IndexSearcher searcher = new(reader);

        // The car is in three documents of five, the auto in two.
        double idf = Math.Log(1 + ((5 - 3 + 0.5) / (3 + 0.5)));
        double Score(int freq, int length) => 2 * idf * 2.2 * freq / (freq + (1.2 * (0.25 + (0.75 * length / 2.2))));
        (int Doc, double Score)[] expected = [(0, Score(3, 4)), (1, Score(1, 1)), (4, Score(1, 1)), (2, Score(1, 4))];
        SynonymQuery query = new([new Term(Body, "car"), new Term(Body, "auto"), new Term(Body, "no such word")]) { Boost = 2 };
        TopDocs hits = searcher.Search(query, 10);
        Assert.Equal(4, hits.TotalHits);
        Assert.Equal(expected.Select(e => e.Doc).Order(), hits.ScoreDocs.Select(h => h.Doc).Order());
        foreach (ScoreDoc hit in hits.ScoreDocs)
        {
            double score = expected.Single(e => e.Doc == hit.Doc).Score;
            Assert.InRange(hit.Score, score * (1 - 1e-6), score * (1 + 1e-6));
            Explanation explanation = searcher.Explain(query, hit.Doc);
            Assert.Equal(hit.Score, explanation.Value);
            Assert.Contains(explanation.Details, d => d.Description.Contains("n = 3 of N = 5", StringComparison.Ordinal));
            Assert.Contains(explanation.Details, d => d.Description.StartsWith("freq:", StringComparison.Ordinal) && d.Value == (hit.Doc == 0 ? 3 : 1));
        }

        Assert.Equal(hits.ScoreDocs.OrderByDescending(h => h.Score).ThenBy(h => h.Doc), hits.ScoreDocs);
        Explanation none = searcher.Explain(query, 3);
        Assert.Equal((false, 0f), (none.IsMatch, none.Value));
    }

    [Fact]
    public void One_synonym_or_the_same_one_twice_is_the_term_itself()
    {
        InMemoryDirectory directory = new();
        RandomIndex index = new(3, vocabulary: 50);
        using (IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 70 }))
        {
            for (int id = 0; id < 300; id++)
            {
                writer.AddDocument(index.Document(id, 20));
            }

            writer.Commit();
        }

        using IndexReader reader = IndexReader.Open(directory);
        IndexSearcher searcher = new(reader);
        foreach (string word in index.Words)
        {
            Term term = new(RandomIndex.Body, word);
            IReadOnlyList<ScoreDoc> expected = searcher.Search(new TermQuery(term), 300).ScoreDocs;
            Assert.Equal(expected, searcher.Search(new SynonymQuery([term, term]), 300).ScoreDocs);
            Assert.Equal(expected, searcher.Search(new SynonymQuery([term, new Term(RandomIndex.Body, "no such word")]), 300).ScoreDocs);
        }
    }
}
