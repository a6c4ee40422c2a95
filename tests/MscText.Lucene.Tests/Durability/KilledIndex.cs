using System.Diagnostics;
using MscText.Lucene.CrashTarget;

namespace MscText.Lucene.Tests.Durability;

/// <summary>An index that processes write until they are killed, and what must be in it.</summary>
internal sealed class KilledIndex(TempDirectory directory, int seed, int threads, bool isConcurrent)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly Random _random = new();

    /// <summary>How many operations of each thread are known to be in the index.</summary>
    private int[] _found = new int[threads];

    /// <summary>How many the last process reported as committed.</summary>
    private int[] _reported = new int[threads];

    public int CommitCount { get; private set; }

    /// <summary>Starts a process and kills it at a random instant: soon after its start, or after some commits.</summary>
    public void WriteAndKill(bool early)
    {
        CrashRun run = new(directory.Path, seed, isConcurrent, _found);
        ProcessStartInfo start = new("dotnet", ["exec", typeof(CrashRun).Assembly.Location, .. run.ToArguments()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_TieredPGO"] = "0";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string? ready = process.StandardOutput.ReadLine();
        if (ready != "ready")
        {
            process.Kill();
            Assert.Fail("The process could not open the index: " + errors.Result);
        }

        using Timer guard = new(_ => process.Kill(), null, Longest, Timeout.InfiniteTimeSpan);
        if (early)
        {
            Thread.Sleep(_random.Next(100));
        }
        else
        {
            for (int reports = _random.Next(1, 5); reports > 0 && Read(process); reports--)
            {
                // It goes on until so many commits were reported.
            }

            // At once, or in the middle of what follows.
            Thread.Sleep(_random.Next(3) * _random.Next(15));
        }

        bool alive = !process.HasExited;
        process.Kill();
        while (Read(process))
        {
            // What was written to the pipe before the end was committed before the end.
        }

        Assert.True(alive, "The process ended by itself, or had to be ended because it hung: " + errors.Result);
        process.WaitForExit();
    }

    /// <summary>Fails where a reported commit is lost, a commit is there in parts, or the index is damaged.</summary>
    public void AssertCommitted()
    {
        IndexReader reader;
        try
        {
            reader = IndexReader.Open(directory.Index);
        }
        catch (IndexNotFoundException)
        {
            Assert.Equal(0, CommitCount);
            return;
        }

        using (reader)
        {
            CheckIndexResult check = CheckIndex.Check(directory.Index);
            Assert.True(check.IsClean, string.Join('\n', check.Segments));
            int[] marks = Marks.Parse(reader.UserData[Marks.Key]);
            Dictionary<string, int> documents = Documents(reader);
            for (int thread = 0; thread < threads; thread++)
            {
                Assert.True(
                    marks[thread] >= _reported[thread], $"{_reported[thread]} operations of thread {thread} were committed, {marks[thread]} are there.");
                string prefix = FormattableString.Invariant($"{thread}-");
                Dictionary<string, int> part = documents.Where(d => d.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary();
                _found[thread] = CountOperations(part, thread, marks[thread]);
            }

            _reported = [.. marks];
        }
    }

    /// <summary>Fails where the dead process still has the lock, or where its unfinished files stay.</summary>
    public void AssertNextWriterCleansUp()
    {
        using (new IndexWriter(directory.Index))
        {
            // Opening cleans up.
        }

        string[] left = [.. directory.Index.ListAll().Where(f => !f.StartsWith("write.lock", StringComparison.Ordinal))];
        if (CommitCount == 0)
        {
            return;
        }

        SegmentInfos infos = SegmentInfos.ReadLast(directory.Index);
        Assert.Equal(
            infos.Segments.SelectMany(s => s.Files).Append(infos.FileName).Order(StringComparer.Ordinal), left);
    }

    /// <summary>
    /// How many operations of a thread, in their order and without a gap, make the documents that are there: exactly as many as the
    /// commit says, or more where the thread went on while it was made.
    /// </summary>
    private int CountOperations(Dictionary<string, int> documents, int thread, int mark)
    {
        const int FurthestAhead = 100_000;
        Dictionary<string, int> model = [];
        int wrong = documents.Count;
        for (int n = 0; n <= mark + FurthestAhead; n++)
        {
            if (n >= mark && wrong == 0)
            {
                return n;
            }

            if (n == mark && !isConcurrent)
            {
                break;
            }

            Operation operation = Operation.Of(seed, thread, n);
            wrong -= IsWrong(operation.Key) ? 1 : 0;
            operation.Apply(model);
            wrong += IsWrong(operation.Key) ? 1 : 0;
        }

        bool IsWrong(string key) =>
            model.TryGetValue(key, out int expected) != documents.TryGetValue(key, out int actual) || expected != actual;
        Assert.Fail($"The documents of thread {thread} are not what {mark} operations leave, nor more of them.");
        return -1;
    }

    private static Dictionary<string, int> Documents(IndexReader reader)
    {
        Dictionary<string, int> documents = [];
        for (int doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (!reader.IsDeleted(doc))
            {
                StoredDocument document = reader.Document(doc);
                documents.Add(document.Get(Operation.KeyField)!, (int)document.GetValue(Operation.ValueField)!);
            }
        }

        return documents;
    }

    private bool Read(Process process)
    {
        if (process.StandardOutput.ReadLine() is not { } report)
        {
            return false;
        }

        if (report.Count(c => c == ',') == threads - 1)
        {
            CommitCount++;
            _reported = Marks.Parse(report);
        }

        return true;
    }
}
