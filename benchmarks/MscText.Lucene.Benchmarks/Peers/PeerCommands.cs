using System.Diagnostics;
using System.Globalization;

namespace MscText.Lucene.Benchmarks;

/// <summary>
/// This engine's side of a comparison, in a process of its own: reads commands a line and answers each with a line of numbers, as
/// <c>benchmarks/java/LuceneBenchmark.java</c> does for Apache Lucene.
/// </summary>
/// <remarks>
/// <c>read CORPUS THREADS</c> seconds, tokens: what decoding the corpus costs by itself;
/// <c>index CORPUS FOLDER THREADS MEGABYTES</c> seconds to the end of the commit, merges waited for;
/// <c>merge FOLDER</c> seconds to one segment;
/// <c>open FOLDER CORPUS</c> milliseconds to open, managed bytes held by the open index;
/// <c>search KIND MILLISECONDS</c> median, 99th percentile and mean in microseconds, allocated bytes a query, samples, a digest of the
/// hits; <c>count</c> the same with every match counted, as Lucene 4.10 always does (this engine only);
/// <c>memory</c> the process's peak of resident bytes, and of those without pages of mapped files.
/// </remarks>
internal sealed class PeerCommands : IDisposable
{
    private const int Hits = 10;

    private readonly MemorySampler _memory = new();
    private FileSystemDirectory? _directory;
    private IndexReader? _reader;
    private IndexSearcher? _searcher;
    private ILookup<string, CorpusQuery>? _queries;

    /// <summary>Answers until the input ends.</summary>
    public static int Run()
    {
        using PeerCommands peer = new();
        while (Console.ReadLine() is { } line)
        {
            string[] parts = line.Split('\t');
            Console.WriteLine(string.Join('\t', peer.Answer(parts).Select(v => v.ToString("R", CultureInfo.InvariantCulture))));
        }

        return 0;
    }

    public void Dispose()
    {
        Close();
        _memory.Dispose();
    }

    private double[] Answer(string[] command) => command switch
    {
        ["read", string corpus, string threads] => Read(corpus, Number(threads)),
        ["index", string corpus, string folder, string threads, string megabytes] => Index(corpus, folder, Number(threads), Number(megabytes)),
        ["merge", string folder] => Merge(folder),
        ["open", string folder, string corpus] => Open(folder, corpus),
        ["search", string kind, string milliseconds] => Search(kind, Number(milliseconds), SearchOptions.Default),
        ["count", string kind, string milliseconds] => Search(kind, Number(milliseconds), SearchOptions.CountAll),
        ["memory"] => [MemorySampler.PeakResident(), _memory.Peak],
        _ => throw new ArgumentException($"'{string.Join(' ', command)}' is no command."),
    };

    private static double[] Read(string corpus, int threads)
    {
        using CorpusReader reader = new(corpus);
        long start = Stopwatch.GetTimestamp();
        long tokens = 0;
        InParallel(threads, () =>
        {
            CorpusDocuments documents = new(reader);
            long count = 0;
            while (documents.NextTokenCount() is var tokensOfDocument and >= 0)
            {
                count += tokensOfDocument;
            }

            Interlocked.Add(ref tokens, count);
        });
        return [Stopwatch.GetElapsedTime(start).TotalSeconds, tokens];
    }

    private static double[] Index(string corpus, string folder, int threads, int megabytes)
    {
        using CorpusReader reader = new(corpus);
        long start = Stopwatch.GetTimestamp();
        using (FileSystemDirectory directory = new(folder))
        using (IndexWriter writer = new(directory, new IndexWriterOptions { OpenMode = OpenMode.Create, RamBufferBytes = (long)megabytes << 20 }))
        {
            InParallel(threads, () =>
            {
                CorpusDocuments documents = new(reader);
                while (documents.Next() is { } document)
                {
                    writer.AddDocument(document);
                }
            });
            writer.Commit();
        }

        return [Stopwatch.GetElapsedTime(start).TotalSeconds];
    }

    private static double[] Merge(string folder)
    {
        long start = Stopwatch.GetTimestamp();
        using (FileSystemDirectory directory = new(folder))
        using (IndexWriter writer = new(directory, new IndexWriterOptions { OpenMode = OpenMode.Append }))
        {
            writer.ForceMerge(1);
            writer.Commit();
        }

        return [Stopwatch.GetElapsedTime(start).TotalSeconds];
    }

    private double[] Open(string folder, string corpus)
    {
        Close();
        _queries = CorpusQuery.Read(corpus);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();
        _directory = new FileSystemDirectory(folder);
        _reader = IndexReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        long managed = GC.GetTotalMemory(forceFullCollection: true) - before;
        return [milliseconds, managed, _reader.NumDocs, _reader.SegmentCount];
    }

    private double[] Search(string kind, int milliseconds, SearchOptions options)
    {
        IndexSearcher searcher = _searcher ?? throw new InvalidOperationException("No index is open.");
        Query?[] built = [.. _queries![kind].Select(q => q.Build())];
        if (built.Length == 0 || built.Contains(null))
        {
            return [];
        }

        Query[] queries = [.. built.Select(q => q!)];
        long digest = 17;
        foreach (Query query in queries)
        {
            foreach (ScoreDoc hit in searcher.Search(query, Hits, options).ScoreDocs)
            {
                digest = (digest * 31 + hit.Doc) % 1_000_003;
            }
        }

        List<double> times = new(1 << 16);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        long end = start + milliseconds * Stopwatch.Frequency / 1000;
        long last = start;
        do
        {
            foreach (Query query in queries)
            {
                searcher.Search(query, Hits, options);
                long now = Stopwatch.GetTimestamp();
                times.Add((now - last) * 1e6 / Stopwatch.Frequency);
                last = now;
            }
        }
        while (last < end);

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        int samples = times.Count;
        times.Sort();
        return [times[samples / 2], times[samples * 99 / 100], times.Sum() / samples, Math.Max(0, allocated - ListGrowth(samples)) / samples, samples, digest];
    }

    private void Close()
    {
        _reader?.Dispose();
        _directory?.Dispose();
    }

    /// <summary>What the list of times itself has allocated beyond its first size.</summary>
    private static long ListGrowth(int samples)
    {
        long bytes = 0;
        for (long capacity = 1 << 16; capacity < samples; capacity *= 2)
        {
            bytes += capacity * 2 * sizeof(double);
        }

        return bytes;
    }

    private static void InParallel(int threads, Action work)
    {
        if (threads == 1)
        {
            work();
            return;
        }

        Task[] tasks = [.. Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(work, TaskCreationOptions.LongRunning))];
        Task.WaitAll(tasks);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
