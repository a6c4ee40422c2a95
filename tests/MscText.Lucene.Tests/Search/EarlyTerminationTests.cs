namespace MscText.Lucene.Tests.Search;

public sealed class EarlyTerminationTests
{
    private const string Text = "text";
    private const string Tag = "tag";
    private const int VocabularySize = 60;

    [Theory]
    [InlineData(1, 24_000, 30_000, 0)]
    [InlineData(2, 24_000, 9_000, 0)]
    [InlineData(3, 24_000, 9_000, 20)]
    [InlineData(4, 3_000, 130, 3)]
    public void Hits_are_those_of_going_through_every_match(int seed, int docs, int perSegment, int deletedPercent)
    {
        InMemoryDirectory directory = new();
        Build(directory, seed, docs, perSegment, deletedPercent);
        using IndexReader reader = IndexReader.Open(directory);
        IndexSearcher searcher = new(reader);
        Random random = new(seed);
        for (int i = 0; i < 150; i++)
        {
            Query query = Any(random, 2);
            int count = random.Next(4) switch { 0 => 1, 1 => 100, _ => 10 };
            int threshold = random.Next(3) switch { 0 => 0, 1 => 50, _ => 1000 };
            List<ScoreDoc> all = Exhaustive(reader, searcher, query);
            string context = $"{i}: {query}, {count} of {all.Count}, {threshold}";

            TopDocs found = searcher.Search(query, count, new SearchOptions { TotalHitsThreshold = threshold });
            AssertSame(all.Take(count), found.ScoreDocs, context);
            if (found.TotalHitsRelation == TotalHitsRelation.EqualTo)
            {
                Assert.True(all.Count == found.TotalHits, context + " is not " + found.TotalHits);
            }
            else
            {
                Assert.True(found.TotalHits > threshold && found.TotalHits <= all.Count, context + " is not " + found.TotalHits);
            }

            TopDocs counted = searcher.Search(query, count, SearchOptions.CountAll);
            AssertSame(all.Take(count), counted.ScoreDocs, context);
            Assert.True(all.Count == counted.TotalHits, context + " is not " + counted.TotalHits);
            Assert.Equal(TotalHitsRelation.EqualTo, counted.TotalHitsRelation);
            Assert.True(all.Count == searcher.Count(query), context);
        }
    }

    [Fact]
    public void A_common_word_is_not_counted_behind_the_threshold_but_a_term_query_without_deletions_is()
    {
        InMemoryDirectory directory = new();
        Build(directory, 5, 24_000, 30_000, 0);
        using IndexReader reader = IndexReader.Open(directory);
        IndexSearcher searcher = new(reader);
        Query any = new BooleanQuery(Occur.Should, Word(0), Word(1));
        TopDocs found = searcher.Search(any, 10);
        Assert.Equal(TotalHitsRelation.GreaterThanOrEqualTo, found.TotalHitsRelation);
        Assert.InRange(found.TotalHits, 1001, searcher.Count(any) - 1);

        TopDocs term = searcher.Search(Word(0), 10);
        Assert.Equal(TotalHitsRelation.EqualTo, term.TotalHitsRelation);
        Assert.Equal(reader.DocFreq(new Term(Text, "w0")), term.TotalHits);
    }

    private static TermQuery Word(int number) => new(new Term(Text, $"w{number}"));

    private static Query Any(Random random, int depth)
    {
        float boost = random.Next(5) == 0 ? 0.25f + random.Next(10) : 1f;
        return random.Next(depth == 0 ? 6 : 14) switch
        {
            0 => new TermQuery(new Term(Tag, $"t{random.Next(3)}")) { Boost = boost },
            1 => new PhraseQuery(Text, [$"w{Zipf(random)}", $"w{Zipf(random)}"], random.Next(2) * random.Next(3)) { Boost = boost },
            2 when random.Next(4) == 0 => new MatchAllDocsQuery { Boost = boost },
            3 when random.Next(3) == 0 => new ConstantScoreQuery(new TermQuery(new Term(Text, $"w{Zipf(random)}"))) { Boost = boost },
            4 when random.Next(2) == 0 => new SynonymQuery(
                Enumerable.Range(0, random.Next(1, 5)).Select(_ => new Term(Text, $"w{Zipf(random)}"))) { Boost = boost },
            < 6 => new TermQuery(new Term(Text, $"w{Zipf(random)}")) { Boost = boost },
            _ => Boolean(random, depth, boost),
        };
    }

    private static BooleanQuery Boolean(Random random, int depth, float boost)
    {
        int shape = random.Next(6);
        List<BooleanClause> clauses = [];
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            Occur occur = shape switch
            {
                0 or 1 => Occur.Should,
                2 => Occur.Must,
                3 => random.Next(3) == 0 ? Occur.MustNot : Occur.Should,
                4 => random.Next(3) == 0 ? Occur.Filter : Occur.Must,
                _ => (Occur)random.Next(4),
            };
            clauses.Add(new BooleanClause(Any(random, random.Next(3) == 0 ? depth - 1 : 0), occur));
        }

        int should = clauses.Count(c => c.Occur == Occur.Should);
        return new BooleanQuery(clauses, random.Next(4) == 0 ? random.Next(should + 1) : 0) { Boost = boost };
    }

    private static int Zipf(Random random) => (int)(VocabularySize * Math.Pow(random.NextDouble(), 3));

    private static List<ScoreDoc> Exhaustive(IndexReader reader, IndexSearcher searcher, Query query)
    {
        List<ScoreDoc> all = [];
        Weight weight = query.Rewrite(searcher).CreateWeight(searcher, 1f, needsScores: true);
        foreach (SegmentReader leaf in reader.Leaves)
        {
            if (weight.Scorer(leaf) is { } scorer)
            {
                for (int doc = scorer.NextDoc(); doc != Scorer.NoMoreDocs; doc = scorer.NextDoc())
                {
                    if (leaf.LiveDocs is null || leaf.LiveDocs[doc])
                    {
                        all.Add(new ScoreDoc(leaf.DocBase + doc, scorer.Score()));
                    }
                }
            }
        }

        return [.. all.OrderByDescending(h => h.Score).ThenBy(h => h.Doc)];
    }

    private static void AssertSame(IEnumerable<ScoreDoc> expected, IEnumerable<ScoreDoc> actual, string context)
    {
        string theirs = string.Join(' ', expected.Select(h => $"{h.Doc}:{h.Score:R}"));
        string ours = string.Join(' ', actual.Select(h => $"{h.Doc}:{h.Score:R}"));
        Assert.True(theirs == ours, $"{context}\nexpected {theirs}\nfound    {ours}");
    }

    /// <summary>Documents whose words come in runs, so that blocks differ in their best scores; a tag is in most documents alike.</summary>
    private static void Build(IndexDirectory directory, int seed, int docs, int perSegment, int deletedPercent)
    {
        Random random = new(seed);
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = perSegment });
        for (int id = 0; id < docs; id++)
        {
            int length = random.Next(8) == 0 ? random.Next(1, 60) : random.Next(1, 10);
            int topic = id / 700 % VocabularySize;
            List<TestToken> tokens = [];
            for (int i = 0; i < length; i++)
            {
                string word = $"w{(random.Next(6) == 0 ? topic : Zipf(random))}";
                tokens.Add(new TestToken(word, 1, 4 * i, (4 * i) + word.Length));
            }

            Document document = new();
            document.AddTokens(Text, new ListTokenStream(tokens), FieldType.Text);
            document.AddKeyword(Tag, $"t{random.Next(random.Next(1, 4))}", stored: false);
            document.AddKeyword("id", RandomIndex.Key(id), stored: false);
            writer.AddDocument(document);
        }

        for (int id = 0; id < docs; id++)
        {
            if (random.Next(100) < deletedPercent)
            {
                writer.DeleteDocuments(new Term("id", RandomIndex.Key(id)));
            }
        }

        writer.Commit();
    }
}
