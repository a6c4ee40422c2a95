using MscText.Testing;

namespace MscText.Lucene.Tests.Index;

public class ApacheLuceneProofTests
{
    public static TheoryData<int, int, int, int> Indexes => new()
    {
        // seed, documents, length of a body, documents a segment
        { 1, 1, 10, 1000 },
        { 2, 2, 3, 1 },
        { 3, 127, 30, 1000 },
        { 4, 128, 200, 1000 },
        { 5, 129, 30, 50 },
        { 6, 1000, 60, 10_000 },
        { 7, 1025, 40, 300 },
        { 8, 3000, 50, 700 },
        { 9, 300, 1500, 130 },
        { 10, 2000, 1, 450 },
    };

    [LuceneTheory]
    [MemberData(nameof(Indexes))]
    public void Apache_Lucene_finds_a_random_index_sound_and_searches_it_alike(int seed, int docs, int length, int perSegment)
    {
        using TempDirectory directory = new();
        RandomIndex random = new(seed);
        Build(directory.Index, random, seed, docs, length, perSegment);
        ApacheLucene.CheckIndex(directory.Path);

        RandomQueries queries = new(random, seed);
        List<LuceneSearch> searches = [];
        for (int i = 0; i < 300; i++)
        {
            searches.Add(new LuceneSearch(queries.Next()));
        }

        foreach (bool reverse in new[] { false, true })
        {
            searches.Add(new LuceneSearch(new MatchAllDocsQuery(), new SortField("day", reverse)));
            searches.Add(new LuceneSearch(new MatchAllDocsQuery(), new SortField("year", reverse)));
            searches.Add(new LuceneSearch(new MatchAllDocsQuery(), new SortField("time", reverse)));
            searches.Add(new LuceneSearch(new MatchAllDocsQuery(), new SortField("sorted", reverse), Text: true));
        }

        const int Count = 50;
        IReadOnlyList<TopDocs> expected = ApacheLucene.Search(directory.Path, searches, Count);
        using IndexReader reader = IndexReader.Open(directory.Index);
        IndexSearcher searcher = new(reader);
        for (int i = 0; i < searches.Count; i++)
        {
            (Query query, SortField? sort, _, _) = searches[i];
            TopDocs actual = sort is null ? searcher.Search(query, Count, SearchOptions.CountAll) : searcher.Search(query, Count, sort);
            ApacheLucene.AssertSameHits(expected[i], actual, $"{i}: {query} {sort}");
        }
    }

    private static void Build(IndexDirectory directory, RandomIndex random, int seed, int docs, int length, int perSegment)
    {
        Random choice = new(seed);
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = perSegment });
        for (int id = 0; id < docs; id++)
        {
            writer.AddDocument(random.Document(id, choice.Next(length) + 1));
            if (choice.Next(10) == 0)
            {
                int old = choice.Next(id + 1);
                writer.UpdateDocument(new Term(RandomIndex.Id, RandomIndex.Key(old)), random.Document(old, choice.Next(length) + 1));
            }

            if (choice.Next(20) == 0)
            {
                writer.DeleteDocuments(new Term(RandomIndex.Id, RandomIndex.Key(choice.Next(id + 1))));
            }

            if (choice.Next(docs) < 2)
            {
                writer.Commit();
            }
        }

        if (seed % 3 == 0)
        {
            writer.ForceMerge(1 + (seed % 2));
        }

        writer.Commit();
    }
}
