using MscText.Testing;

namespace MscText.Lucene.Tests.Proof;

/// <summary>
/// Apache Lucene judges random indexes: CheckIndex finds nothing, it reads from every segment what this library reads, and
/// 10,000 random queries give the same hits.
/// </summary>
public class ApacheLuceneProofTests
{
    private const int QueriesPerIndex = 420;
    private const int Count = 50;
    private const int FewCount = 10;
    private const int MostAfter = 120;

    public static TheoryData<IndexPlan> Plans =>
    [
        new(1, 1, 10, 1000),
        new(2, 2, 3, 1),
        new(3, 127, 30, 1000, MaxSegments: 1),
        new(4, 128, 200, 1000, Compound: true),
        new(5, 129, 30, 50),
        new(6, 1000, 60, 10_000, MaxSegments: 1),
        new(7, 1025, 40, 300),
        new(8, 3000, 50, 700, Compound: true),
        new(9, 300, 1500, 130, MaxSegments: 2),
        new(10, 2000, 1, 450),
        new(11, 255, 20, 7, MergeFactor: 2),
        new(12, 600, 20, 10, MergeFactor: 3, Compound: true),
        new(13, 50_000, 12, 20_000),
        new(14, 10_000, 20, 900, MergeFactor: 4, MaxSegments: 3),
        new(15, 4000, 25, 150, Threads: 2),
        new(16, 4000, 25, 97, MergeFactor: 3, Threads: 4, Compound: true),
        new(17, 900, 60, 11, MergeFactor: 2, Threads: 3),
        new(18, 20_000, 10, 4000, Threads: 2, MaxSegments: 1, Compound: true),
        new(19, 64, 5, 1, MergeFactor: 2),
        new(20, 3, 700, 2),
        new(21, 1500, 100, 500, MergeFactor: int.MaxValue),
        new(22, 256, 130, 256),
        new(23, 6000, 8, 333, Threads: 8, MergeFactor: 5),
        new(24, 100, 40, 100),
    ];

    [LuceneTheory]
    [MemberData(nameof(Plans))]
    public void Apache_Lucene_finds_a_random_index_sound_reads_it_and_searches_it_alike(IndexPlan plan)
    {
        using TempDirectory directory = new();
        PlannedIndex index = new(plan);
        index.Write(directory.Index);
        ApacheLucene.CheckIndex(directory.Path);
        CheckIndexResult check = CheckIndex.Check(directory.Index);
        Assert.True(check.IsClean, string.Join('\n', check.Segments));

        using IndexReader reader = IndexReader.Open(directory.Index);
        index.AssertDocuments(reader);
        Assert.Equal(ApacheLucene.Digest(directory.Path), IndexDigest.Of(reader));
        AssertSameHits(directory.Path, reader, [.. Searches(index.Random, plan.Seed)]);
    }

    private static IEnumerable<LuceneSearch> Searches(RandomIndex random, int seed)
    {
        RandomQueries queries = new(random, seed);
        Random choice = new(seed);
        (string Field, bool Text)[] sorts = [("day", false), ("year", false), ("time", false), ("sorted", true)];
        foreach ((string field, bool text) in sorts)
        {
            yield return new LuceneSearch(new MatchAllDocsQuery(), new SortField(field, false), text);
            yield return new LuceneSearch(new MatchAllDocsQuery(), new SortField(field, true), text);
        }

        for (int i = 8; i < QueriesPerIndex; i++)
        {
            // Some continue a page.
            int after = choice.Next(5) == 0 ? choice.Next(1, MostAfter) : 0;
            if (choice.Next(10) == 0)
            {
                (string field, bool text) = sorts[choice.Next(sorts.Length)];
                yield return new LuceneSearch(queries.Next(), new SortField(field, choice.Next(2) == 0), text, after);
            }
            else
            {
                yield return new LuceneSearch(queries.Next(), After: after);
            }
        }
    }

    private static void AssertSameHits(string path, IndexReader reader, IReadOnlyList<LuceneSearch> searches)
    {
        IReadOnlyList<TopDocs> expected = ApacheLucene.Search(path, searches, Count);
        IndexSearcher searcher = new(reader);
        SearchOptions early = new() { TotalHitsThreshold = 0 };
        for (int i = 0; i < searches.Count; i++)
        {
            (Query query, SortField? sort, _, int after) = searches[i];
            string context = $"{i}: {query} {sort} {after}";
            SearchOptions options = SearchOptions.CountAll with { Sort = sort is null ? [] : [sort] };
            if (after > 0)
            {
                options = options with { After = searcher.Search(query, after, options).ScoreDocs is [.., var last] ? last : null };
            }

            TopDocs actual = searcher.Search(query, Count, options);
            ApacheLucene.AssertSameHits(expected[i], actual, context);
            if (sort is null)
            {
                // Passing over documents that cannot be hits changes nothing but the count.
                TopDocs best = searcher.Search(query, FewCount, early with { After = options.After });
                Assert.True(actual.ScoreDocs.Take(FewCount).SequenceEqual(best.ScoreDocs), context);
            }
        }
    }
}
