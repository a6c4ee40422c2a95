using System.Diagnostics;

namespace MscText.Lucene.CrashTarget;

/// <summary>
/// Readers search, on commits and on the writer itself, while a writer adds, updates, deletes, merges and commits. What they find is
/// checked; memory and open files are sampled.
/// </summary>
public sealed class SoakRun : IDisposable
{
    private const int Keys = 20_000;

    /// <summary>These are updated all the time and never deleted: every reader sees each exactly once.</summary>
    private const int LastingKeys = 100;

    private const int SearchThreads = 2;

    private readonly TimeSpan _length;
    private readonly FileSystemDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly CancellationTokenSource _end = new();
    private Exception? _failure;
    private long _searches;
    private long _reopened;
    private long _changes;
    private long _commits;

    public SoakRun(string directory, TimeSpan length)
    {
        _length = length;
        _directory = new FileSystemDirectory(directory);
        _writer = new IndexWriter(_directory, new IndexWriterOptions { MaxBufferedDocs = 500, MergeFactor = 5 });
    }

    /// <summary>Runs to the end or to the first failure; true where there was none.</summary>
    public bool Run(TextWriter report)
    {
        for (int i = 0; i < LastingKeys; i++)
        {
            Put(i, 0);
        }

        _writer.Commit();
        List<Thread> threads = [Start(Change), Start(Commit)];
        for (int i = 0; i < SearchThreads; i++)
        {
            bool followsWriter = i % 2 == 1;
            threads.Add(Start(() => Search(followsWriter)));
        }

        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan interval = TimeSpan.FromSeconds(Math.Clamp(_length.TotalSeconds / 20, 1, 30));
        while (watch.Elapsed < _length && !_end.IsCancellationRequested)
        {
            _end.Token.WaitHandle.WaitOne(interval);
            SoakSample sample = SoakSample.Take(_directory.FullPath);
            report.WriteLine(FormattableString.Invariant(
                $"{watch.Elapsed.TotalSeconds:F0} s, {_changes} changes, {_commits} commits, {_reopened} reopened, {_searches} searches, ") + sample);
            report.Flush();
        }

        _end.Cancel();
        threads.ForEach(t => t.Join());
        if (_failure is null)
        {
            // Every reader is closed: nothing may be left open of files that are gone.
            _writer.Commit();
            SoakSample last = SoakSample.Take(_directory.FullPath);
            report.WriteLine("end, " + last);
            _failure = last.DeletedFiles == 0 ? null : new InvalidOperationException($"{last.DeletedFiles} deleted files are still open.");
        }

        report.WriteLine(_failure is null ? "fine" : "failed: " + _failure);
        return _failure is null;
    }

    public void Dispose()
    {
        _writer.Dispose();
        _directory.Dispose();
        _end.Dispose();
    }

    private Thread Start(Action work)
    {
        Thread thread = new(() =>
        {
            try
            {
                while (!_end.IsCancellationRequested)
                {
                    work();
                }
            }
#pragma warning disable CA1031 // Whatever it is, it is reported and ends the run.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref _failure, e, null);
                _end.Cancel();
            }
        });
        thread.Start();
        return thread;
    }

    private void Change()
    {
        Random random = Random.Shared;
        int value = (int)Interlocked.Increment(ref _changes);
        switch (random.Next(10))
        {
            case 0:
                _writer.DeleteDocuments(new Term(Operation.KeyField, KeyOf(random.Next(LastingKeys, Keys))));
                break;
            case 1:
                Put(random.Next(LastingKeys), value);
                break;
            default:
                Put(random.Next(LastingKeys, Keys), value);
                break;
        }
    }

    private void Put(int key, int value) =>
        new Operation(OperationKind.Update, KeyOf(key), value).Apply(_writer);

    private void Commit()
    {
        _end.Token.WaitHandle.WaitOne(Random.Shared.Next(200));
        _writer.Commit();
        _commits++;
    }

    private void Search(bool followsWriter)
    {
        IndexReader reader = followsWriter ? _writer.GetReader() : IndexReader.Open(_directory);
        try
        {
            while (!_end.IsCancellationRequested)
            {
                for (int i = 0; i < 20; i++)
                {
                    Check(reader);
                    Interlocked.Increment(ref _searches);
                }

                IndexReader? next = followsWriter ? reader.OpenIfChanged(_writer) : reader.OpenIfChanged(_directory);
                if (next is not null)
                {
                    reader.Dispose();
                    reader = next;
                    Interlocked.Increment(ref _reopened);
                }
            }
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static void Check(IndexReader reader)
    {
        IndexSearcher searcher = new(reader);
        string key = KeyOf(Random.Shared.Next(LastingKeys));
        TopDocs hits = searcher.Search(new TermQuery(new Term(Operation.KeyField, key)), 10);
        if (hits.TotalHits != 1 || searcher.Document(hits.ScoreDocs[0].Doc).Get(Operation.KeyField) != key)
        {
            throw new InvalidOperationException($"{hits.TotalHits} documents have the key {key} that one must have.");
        }

        int all = searcher.Count(new MatchAllDocsQuery());
        if (all != reader.NumDocs)
        {
            throw new InvalidOperationException($"{all} documents match all where {reader.NumDocs} are there.");
        }

        foreach (ScoreDoc hit in searcher.Search(new TermQuery(new Term(Operation.BodyField, Words.Of(Random.Shared.Next(997)))), 5).ScoreDocs)
        {
            if (reader.IsDeleted(hit.Doc) || searcher.Document(hit.Doc).Get(Operation.KeyField) is null)
            {
                throw new InvalidOperationException($"The hit {hit.Doc} is deleted or empty.");
            }
        }
    }

    private static string KeyOf(int key) => FormattableString.Invariant($"s-{key}");
}
