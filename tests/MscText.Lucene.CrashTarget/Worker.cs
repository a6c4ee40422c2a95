namespace MscText.Lucene.CrashTarget;

/// <summary>Changes and commits an index until the process is killed, and says on a pipe what was committed.</summary>
public sealed class Worker : IDisposable
{
    private readonly CrashRun _run;
    private readonly TextWriter _reports;
    private readonly FileSystemDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly Random _random = new();
    private readonly int[] _done;

    public Worker(CrashRun run, TextWriter reports)
    {
        _run = run;
        _reports = reports;
        _done = [.. run.Start];
        _directory = new FileSystemDirectory(run.Directory);
        _writer = new IndexWriter(_directory, new IndexWriterOptions { MaxBufferedDocs = _random.Next(3, 60), MergeFactor = _random.Next(2, 6) });
    }

    public void Run(CancellationToken cancellationToken)
    {
        if (_run.IsConcurrent)
        {
            RunConcurrently(cancellationToken);
        }
        else
        {
            RunInSteps(cancellationToken);
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _directory.Dispose();
    }

    private void RunInSteps(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            int[] steps = [.. _done.Select(_ => _random.Next(40))];
            Parallel.For(0, _done.Length, new ParallelOptions { MaxDegreeOfParallelism = _done.Length }, thread => Do(thread, steps[thread]));
            if (_random.Next(20) == 0)
            {
                _writer.ForceMerge(_random.Next(1, 3), cancellationToken);
            }

            Commit();
        }
    }

    private void RunConcurrently(CancellationToken cancellationToken)
    {
        Thread[] threads = [.. Enumerable.Range(0, _done.Length).Select(thread => new Thread(() =>
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                Do(thread, 20);
                Thread.Sleep(1);
            }
        }))];
        Array.ForEach(threads, t => t.Start());
        while (!cancellationToken.IsCancellationRequested)
        {
            Thread.Sleep(_random.Next(15));
            Commit();
        }

        Array.ForEach(threads, t => t.Join());
    }

    private void Do(int thread, int count)
    {
        for (int i = 0; i < count; i++)
        {
            int n = _done[thread];
            Operation.Of(_run.Seed, thread, n).Apply(_writer);
            Volatile.Write(ref _done[thread], n + 1);
        }
    }

    private void Commit()
    {
        string marks = Marks.Format(Enumerable.Range(0, _done.Length).Select(t => Volatile.Read(ref _done[t])));
        _writer.SetCommitData(new Dictionary<string, string> { [Marks.Key] = marks });
        _writer.Commit();
        _reports.WriteLine(marks);
        _reports.Flush();
    }
}
