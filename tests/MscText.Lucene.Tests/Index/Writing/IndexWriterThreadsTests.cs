using System.Collections.Concurrent;
using MscText.Testing;

namespace MscText.Lucene.Tests.Index.Writing;

public class IndexWriterThreadsTests
{
    private const int Pinned = 12;

    public static TheoryData<int, int, int, int, bool> Settings => new()
    {
        // seed, threads, documents a buffer, merge threads, tiered
        { 1, 1, 10, 0, false },
        { 2, 2, 7, 1, false },
        { 3, 4, 15, 2, false },
        { 4, 4, 3, 1, true },
        { 5, 3, 1000, 0, true },
        { 6, 8, 20, 3, true },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void Threads_that_add_update_and_delete_at_once_leave_what_each_expects(int seed, int threads, int perBuffer, int mergeThreads, bool tiered)
    {
        InMemoryDirectory directory = new();
        Run(directory, seed, threads, perBuffer, mergeThreads, tiered, 1500);
        Assert.True(CheckIndex.Check(directory).IsClean);
    }

    [LuceneTheory]
    [InlineData(11, 4, 25, 2, false)]
    [InlineData(12, 3, 10, 1, true)]
    public void Apache_Lucene_finds_an_index_of_several_threads_sound(int seed, int threads, int perBuffer, int mergeThreads, bool tiered)
    {
        using TempDirectory directory = new();
        Run(directory.Index, seed, threads, perBuffer, mergeThreads, tiered, 600);
        ApacheLucene.CheckIndex(directory.Path);
    }

    [Fact]
    public void Of_updates_of_one_key_by_many_threads_one_document_is_left()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 5, MergeFactor = 3 });
        Concurrently(6, t =>
        {
            for (int i = 0; i < 300; i++)
            {
                string key = "k" + (i % 7);
                writer.UpdateDocument(new Term("id", key), new Document().AddKeyword("id", key).AddStored("by", t));
                if (i % 50 == t)
                {
                    using IndexReader reader = writer.GetReader();
                    AssertKeysOnce(reader);
                }
            }
        });
        writer.Commit();
        using IndexReader last = IndexReader.Open(directory);
        Assert.Equal(7, last.NumDocs);
        AssertKeysOnce(last);
    }

    [Fact]
    public void A_single_thread_keeps_the_order_of_documents_through_background_merges()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 3, MergeFactor = 2, MaxMergeThreads = 2 });
        for (int i = 0; i < 500; i++)
        {
            writer.AddDocument(new Document().AddStored("n", i));
        }

        writer.WaitForMerges();
        writer.Commit();
        using IndexReader reader = IndexReader.Open(directory);
        Assert.True(reader.SegmentCount < 20);
        Assert.Equal(Enumerable.Range(0, 500), Enumerable.Range(0, reader.MaxDoc).Select(d => (int)reader.Document(d).GetValue("n")!));
    }

    [Fact]
    public void Memory_stays_within_its_bound_whatever_threads_add()
    {
        const long Limit = 2L << 20;
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { RamBufferBytes = Limit });
        Concurrently(4, t =>
        {
            Random random = new(t);
            for (int i = 0; i < 1200; i++)
            {
                string words = string.Join(' ', Enumerable.Range(0, 40).Select(_ => "w" + random.Next(100_000)));
                writer.UpdateDocument(
                    new Term("id", $"{t}-{i % 500}"),
                    new Document().AddKeyword("id", $"{t}-{i % 500}").AddTokens("body", ListTokenStream.Words(words)));
            }
        });
        writer.Commit();
        Assert.Equal(2000, writer.NumDocs);

        // Half as much again while segments are written, and the last document of every thread, which takes a block of memory at most.
        Assert.InRange(writer.Pool.LargestByteCount, Limit / 2, Limit + (Limit / 2) + (4 * (256 << 10)));
        Assert.True(CheckIndex.Check(directory).IsClean);
    }

    private static void Run(IndexDirectory directory, int seed, int threads, int perBuffer, int mergeThreads, bool tiered, int steps)
    {
        IndexWriterOptions options = new()
        {
            MaxBufferedDocs = perBuffer,
            MaxMergeThreads = mergeThreads,
            MergeFactor = 3,
            MergePolicy = tiered ? new TieredMergePolicy { SegmentsPerTier = 3, MaxMergeAtOnce = 3 } : null,
        };
        using IndexWriter writer = new(directory, options);
        WriterModel[] models = [.. Enumerable.Range(0, threads).Select(t => new WriterModel(writer, t, (seed * 100) + t))];
        Array.ForEach(models, m => m.AddPinned(Pinned));
        int running = threads;
        Concurrently(threads + 1, t =>
        {
            if (t == threads)
            {
                ReadWhile(writer, () => Volatile.Read(ref running) > 0, threads);
                return;
            }

            Random random = new(seed + t);
            try
            {
                for (int i = 0; i < steps; i++)
                {
                    models[t].Step(Pinned);
                    if (random.Next(200) == 0)
                    {
                        writer.Commit();
                    }

                    if (random.Next(500) == 0)
                    {
                        writer.ForceMerge(random.Next(1, 4));
                    }
                }
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        });
        writer.Commit();
        writer.WaitForMerges();
        using (IndexReader reader = IndexReader.Open(directory))
        {
            AssertModels(reader, models);
        }

        writer.ForceMergeDeletes();
        writer.Commit();
        Assert.Equal(models.Sum(m => m.Live.Count()), writer.NumDocs);
        using IndexReader last = IndexReader.Open(directory);
        AssertModels(last, models);
    }

    /// <summary>Follows the writer with near-real-time readers, each of which must see every pinned key once.</summary>
    private static void ReadWhile(IndexWriter writer, Func<bool> goOn, int threads)
    {
        IndexReader reader = writer.GetReader();
        try
        {
            while (goOn())
            {
                IndexSearcher searcher = new(reader);
                for (int owner = 0; owner < threads; owner++)
                {
                    for (int i = 0; i < Pinned; i++)
                    {
                        Assert.Equal(1, searcher.Count(new TermQuery(new Term(WriterModel.Id, WriterModel.Pinned(owner, i)))));
                    }
                }

                if (reader.OpenIfChanged(writer) is { } next)
                {
                    reader.Dispose();
                    reader = next;
                }
            }
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static void AssertModels(IndexReader reader, WriterModel[] models)
    {
        List<(string, int, int)> found = [];
        for (int doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (!reader.IsDeleted(doc))
            {
                StoredDocument stored = reader.Document(doc);
                found.Add((
                    stored.Get(WriterModel.Id)!,
                    (int)stored.GetValue(WriterModel.Version)!,
                    int.Parse(stored.Get(WriterModel.Bucket)!, System.Globalization.CultureInfo.InvariantCulture)));
            }
        }

        Assert.Equal(models.SelectMany(m => m.Live).Order(), found.Order());
    }

    private static void AssertKeysOnce(IndexReader reader)
    {
        List<string> keys = [];
        for (int doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (!reader.IsDeleted(doc))
            {
                keys.Add(reader.Document(doc).Get("id")!);
            }
        }

        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    private static void Concurrently(int count, Action<int> work)
    {
        ConcurrentQueue<Exception> failures = new();
        Thread[] threads = [.. Enumerable.Range(0, count).Select(t => new Thread(() =>
        {
            try
            {
                work(t);
            }
            catch (Exception e)
            {
                failures.Enqueue(e);
            }
        }))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        if (!failures.IsEmpty)
        {
            throw new AggregateException(failures);
        }
    }
}
