namespace MscText.Lucene.Tests.Search;

public sealed class PagingAndSortingTests
{
    private static readonly IReadOnlyList<SortField>[] Sorts =
    [
        [],
        [new SortField("year")],
        [new SortField("sorted", Reverse: true), new SortField("year")],
        [new SortField("sorted"), SortField.Score],
        [SortField.Score, new SortField("year", Reverse: true)],
        [SortField.Score with { Reverse = true }],
        [SortField.Doc],
        [new SortField("year"), SortField.Doc with { Reverse = true }],
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Pages_put_together_are_all_hits_in_order(int sort)
    {
        InMemoryDirectory directory = new();
        RandomIndex index = Build(directory);
        using IndexReader reader = IndexReader.Open(directory);
        IndexSearcher searcher = new(reader);
        RandomQueries queries = new(index, sort);
        for (int i = 0; i < 25; i++)
        {
            Query query = queries.Next();
            SearchOptions options = new() { Sort = Sorts[sort], TotalHitsThreshold = i % 2 == 0 ? 10 : int.MaxValue };
            TopDocs all = searcher.Search(query, reader.MaxDoc, options with { TotalHitsThreshold = int.MaxValue });
            Assert.Equal(searcher.Count(query), all.ScoreDocs.Count);
            AssertOrder(reader, Sorts[sort], all.ScoreDocs);

            List<ScoreDoc> pages = [];
            while (true)
            {
                TopDocs page = searcher.Search(query, 37, options with { After = pages.Count == 0 ? null : pages[^1] });
                pages.AddRange(page.ScoreDocs);
                if (page.ScoreDocs.Count < 37)
                {
                    break;
                }
            }

            Assert.True(all.ScoreDocs.SequenceEqual(pages), $"{i}: {query}");
        }
    }

    [Fact]
    public void An_explanation_has_exactly_the_score_of_the_hit()
    {
        InMemoryDirectory directory = new();
        RandomIndex index = Build(directory);
        using IndexReader reader = IndexReader.Open(directory);
        IndexSearcher searcher = new(reader);
        RandomQueries queries = new(index, 11);
        Random random = new(11);
        int matches = 0;
        for (int i = 0; i < 150; i++)
        {
            Query query = queries.Next();
            Dictionary<int, float> scores = searcher.Search(query, reader.MaxDoc).ScoreDocs.ToDictionary(h => h.Doc, h => h.Score);
            foreach (int doc in scores.Keys.Take(5).Append(random.Next(reader.MaxDoc)))
            {
                Explanation explanation = searcher.Explain(query, doc);
                string context = $"{query}\n{explanation}";
                Assert.True(scores.TryGetValue(doc, out float score) == explanation.IsMatch, context);
                Assert.True(score.Equals(explanation.Value), $"{score} {context}");
                matches += explanation.IsMatch ? 1 : 0;
            }
        }

        Assert.True(matches > 100);
    }

    [Fact]
    public void Several_collectors_see_every_document()
    {
        InMemoryDirectory directory = new();
        RandomIndex index = Build(directory);
        using IndexReader reader = IndexReader.Open(directory);
        IndexSearcher searcher = new(reader);
        Query query = new BooleanQuery(Occur.Should, index.Words.Take(3).Select(w => new TermQuery(new Term(RandomIndex.Body, w))));
        TopScoreCollector best = new(5, 0);
        CountCollector count = new();
        searcher.Search(query, new MultiCollector(best, count));
        Assert.Equal(searcher.Search(query, 5).ScoreDocs, best.TopDocs().ScoreDocs);
        Assert.Equal(searcher.Count(query), count.Count);
        Assert.True(count.Count > 100);
    }

    private static void AssertOrder(IndexReader reader, IReadOnlyList<SortField> sort, IReadOnlyList<ScoreDoc> hits)
    {
        for (int i = 1; i < hits.Count; i++)
        {
            int order = 0;
            foreach (SortField key in sort.Count == 0 ? [SortField.Score] : sort)
            {
                if (order != 0)
                {
                    break;
                }

                order = Order(reader, key, hits[i - 1], hits[i]);
            }

            Assert.True(order < 0 || (order == 0 && hits[i - 1].Doc < hits[i].Doc), $"{hits[i - 1]} {hits[i]}");
        }
    }

    private static int Order(IndexReader reader, SortField key, ScoreDoc x, ScoreDoc y)
    {
        int order = key.Key switch
        {
            SortKey.Score => y.Score.CompareTo(x.Score),
            SortKey.Doc => x.Doc.CompareTo(y.Doc),
            _ => Order(Value(reader, key.Field, x.Doc), Value(reader, key.Field, y.Doc)),
        };
        return key.Reverse ? -order : order;
    }

    private static (long Number, string Text) Value(IndexReader reader, string field, int doc)
    {
        SegmentReader leaf = reader.Leaves.Last(l => l.DocBase <= doc);
        long rank = leaf.SortedDocValues(field)?.Ranks[doc - leaf.DocBase] ?? -1;

        // Hexadecimal digits of UTF-8 compare as its bytes do.
        return (leaf.NumericDocValues(field)?[doc - leaf.DocBase] ?? 0, rank < 0 ? "" : "x" + Convert.ToHexString(leaf.SortedDocValues(field)!.Values[rank]));
    }

    private static int Order((long Number, string Text) x, (long Number, string Text) y) =>
        x.Number != y.Number ? x.Number.CompareTo(y.Number) : string.CompareOrdinal(x.Text, y.Text);

    private static RandomIndex Build(IndexDirectory directory)
    {
        RandomIndex index = new(3, vocabulary: 200);
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 300 });
        for (int id = 0; id < 800; id++)
        {
            writer.AddDocument(index.Document(id, 1 + (id % 25)));
        }

        for (int id = 0; id < 800; id += 9)
        {
            writer.DeleteDocuments(new Term(RandomIndex.Id, RandomIndex.Key(id)));
        }

        writer.Commit();
        return index;
    }
}
