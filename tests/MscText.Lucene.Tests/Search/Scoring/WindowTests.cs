namespace MscText.Lucene.Tests.Search;

/// <summary>Disjunctions scored window by window: the same hits and scores, to the bit, as one document after the other.</summary>
public sealed class WindowTests : IDisposable
{
    private const int Docs = 5000;
    private readonly InMemoryDirectory _directory = new();
    private readonly IndexReader _reader;

    public WindowTests()
    {
        var random = new Random(7);
        using (var writer = new IndexWriter(_directory, new IndexWriterOptions { MaxBufferedDocs = 2000, MaxMergeThreads = 0 }))
        {
            for (int i = 0; i < Docs; i++)
            {
                string text = string.Join(' ', Enumerable.Range(0, random.Next(1, 40)).Select(_ => $"w{(int)(60 * Math.Pow(random.NextDouble(), 3))}"));
                writer.AddDocument(new Document().AddKeyword("id", $"{i}").AddTokens("text", new Words(text)).AddNumericDocValue("number", i));
            }

            for (int i = 0; i < Docs; i += 17)
            {
                writer.DeleteDocuments(new Term("id", $"{i}"));
            }

            writer.Commit();
        }

        _reader = IndexReader.Open(_directory);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void Windows_score_as_documents_one_by_one()
    {
        var searcher = new IndexSearcher(_reader, new Bm25Similarity { AverageFromNorms = true });
        var random = new Random(11);
        int[] docs = [.. Enumerable.Range(0, _reader.MaxDoc)];
        for (int n = 0; n < 40; n++)
        {
            Query query = new BooleanQuery(Occur.Should, Enumerable.Range(0, random.Next(1, 5)).Select(_ => Part(random, 3)));
            TopDocs found = searcher.Search(query, Docs, SearchOptions.CountAll);
            float[] scores = searcher.Scores(query, docs);

            Assert.Equal(scores.Where((s, i) => s > 0 && !_reader.IsDeleted(i)).Count(), found.TotalHits);
            Assert.Equal(found.TotalHits, searcher.Count(query));
            Assert.All(found.ScoreDocs, h => Assert.Equal(scores[h.Doc], h.Score, 1e-5f));
            Assert.Equal(
                found.ScoreDocs.Take(10).Select(h => (h.Doc, h.Score)),
                searcher.Search(query, 10).ScoreDocs.Select(h => (h.Doc, h.Score)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Parts_that_cannot_reach_the_minimum_change_neither_hits_nor_scores_nor_totals(int seed)
    {
        var searcher = new IndexSearcher(_reader);
        var random = new Random(seed);
        for (int n = 0; n < 60; n++)
        {
            Query query = new BooleanQuery(Occur.Should, Enumerable.Range(0, random.Next(2, 8)).Select(_ => Mixed(random)));
            TopDocs all = searcher.Search(query, Docs, SearchOptions.CountAll);
            foreach (int count in new[] { 1, 7, 100 })
            {
                TopDocs counted = searcher.Search(query, count, SearchOptions.CountAll);
                TopDocs found = searcher.Search(query, count, new SearchOptions { TotalHitsThreshold = 0 });

                Assert.Equal(all.ScoreDocs.Take(count), counted.ScoreDocs);
                Assert.Equal(all.TotalHits, counted.TotalHits);
                Assert.Equal(all.ScoreDocs.Take(count), found.ScoreDocs);
            }

            Assert.Equal(all.TotalHits, searcher.Count(query));
        }
    }

    [Fact]
    public void A_collector_that_only_counts_the_lesser_documents_sees_all_of_them()
    {
        var searcher = new IndexSearcher(_reader);
        var random = new Random(5);
        for (int n = 0; n < 60; n++)
        {
            Query query = new BooleanQuery(Occur.Should, Enumerable.Range(0, random.Next(1, 6)).Select(_ => Mixed(random)));
            TopDocs all = searcher.Search(query, Docs, SearchOptions.CountAll);
            float least = all.ScoreDocs[random.Next(all.ScoreDocs.Count)].Score;
            var collector = new FromScore(least);
            searcher.Search(query, collector);

            Assert.Equal(all.ScoreDocs.Where(h => h.Score >= least).Select(h => (h.Doc, h.Score)).Order(), collector.Found.Where(h => h.Score >= least));
            Assert.Equal(all.TotalHits, collector.Found.Count + collector.Less);
        }
    }

    [Fact]
    public void Numbers_and_scores_are_given_for_documents_that_are_known()
    {
        var searcher = new IndexSearcher(_reader);
        int[] docs = [3, 2500, 4999];

        Assert.Equal([3, 2500, 4999], searcher.NumericDocValues("number", docs));
        Assert.Equal([-1, -1, -1], searcher.NumericDocValues("none", docs, -1));
        Assert.Throws<ArgumentException>(() => searcher.Scores(new MatchAllDocsQuery(), [2, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Scores(new MatchAllDocsQuery(), [Docs]));
    }

    [Fact]
    public void A_stream_may_tell_its_own_length()
    {
        using var directory = new InMemoryDirectory();
        using (var writer = new IndexWriter(directory))
        {
            writer.AddDocument(new Document().AddTokens("text", new Words("a b c d")));
            writer.AddDocument(new Document().AddTokens("text", new Words("a b c d")).AddTokens("text", new Words("a e f g h i j k", 0)));
            writer.AddDocument(new Document().AddKeyword("id", "other"));
            writer.Commit();
        }

        using IndexReader reader = IndexReader.Open(directory);
        var searcher = new IndexSearcher(reader, new Bm25Similarity { AverageFromNorms = true });
        float[] scores = searcher.Scores(new TermQuery(new Term("text", "b")), [0, 1]);

        // Equal lengths, both the average of the documents that have the field.
        Assert.Equal(scores[0], scores[1]);
        Assert.Equal(Math.Log(1 + (1.5 / 2.5)), scores[0], 1e-5);
    }

    private static Query Part(Random random, int depth) => (depth == 0 ? 0 : random.Next(5)) switch
    {
        1 => new SynonymQuery(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word(random))),
        2 => new DisjunctionMaxQuery(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Part(random, depth - 1))) { Boost = 1.5f },
        3 => new BooleanQuery(Occur.Should, Enumerable.Range(0, random.Next(1, 4)).Select(_ => Part(random, depth - 1))) { Boost = 0.5f },
        4 => new PhraseQuery("text", [Word(random).Text, Word(random).Text], 2),
        _ => new TermQuery(Word(random)) { Boost = 1 + random.NextSingle() },
    };

    private static Query Mixed(Random random) => random.Next(8) switch
    {
        0 => new ConstantScoreQuery(Part(random, 1)) { Boost = random.NextSingle() },
        1 => new BooleanQuery(Occur.Must, Part(random, 0), Part(random, 0)),
        2 => new BooleanQuery([new BooleanClause(Part(random, 0), Occur.Should), new BooleanClause(Part(random, 0), Occur.MustNot)]),
        3 when random.Next(4) == 0 => new MatchAllDocsQuery { Boost = 0.1f },
        4 => new TermQuery(Word(random)) { Boost = 0 },
        _ => Part(random, 3),
    };

    private static Term Word(Random random) => new("text", $"w{random.Next(60)}");

    /// <summary>Asks for documents from a score on, and for the number of the others.</summary>
    private sealed class FromScore(float least) : Collector
    {
        public List<(int Doc, float Score)> Found { get; } = [];

        public int Less { get; private set; }

        public override bool NeedsScores => true;

        public override LeafCollector GetLeafCollector(LeafReaderContext context) => new Leaf(this, context.DocBase, least);

        private sealed class Leaf : LeafCollector
        {
            private readonly FromScore _parent;
            private readonly int _docBase;

            public Leaf(FromScore parent, int docBase, float least)
            {
                _parent = parent;
                _docBase = docBase;
                CollectFrom = least;
            }

            public override void Collect(int doc, float score) => _parent.Found.Add((_docBase + doc, score));

            public override void CollectLess(int count) => _parent.Less += count;
        }
    }

    private sealed class Words(string text, int scoredLength = -1) : TokenStream
    {
        private readonly string[] _words = text.Split(' ');
        private int _next;

        public override int ScoredLength => scoredLength;

        public override void Reset() => _next = 0;

        public override bool Next(ref IndexToken token)
        {
            if (_next == _words.Length)
            {
                return false;
            }

            token.Term = _words[_next++];
            return true;
        }
    }
}
