using System.Diagnostics;
using MscText.Lucene.CrashTarget;

namespace MscText.Lucene.Tests.Durability;

public class SecondWriterTests
{
    [Fact]
    public void A_writer_of_another_process_is_named_and_its_lock_ends_with_it()
    {
        using TempDirectory directory = new();
        using (IndexWriter writer = new(directory.Index))
        {
            writer.AddDocument(new Document().AddKeyword("id", "1"));
            writer.Commit();
        }

        ProcessStartInfo start = new("dotnet", ["exec", typeof(CrashRun).Assembly.Location, "lock", directory.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (bool kill in new[] { false, true })
        {
            using Process process = Process.Start(start)!;
            Assert.Equal("ready", process.StandardOutput.ReadLine());
            IndexLockedException e = Assert.Throws<IndexLockedException>(() => new IndexWriter(directory.Index));
            Assert.Contains(
                FormattableString.Invariant($"'{directory.Path}' is being written by process {process.Id} on {Environment.MachineName} since 20"),
                e.Message,
                StringComparison.Ordinal);

            // Reading needs no lock.
            using (IndexReader reader = IndexReader.Open(directory.Index))
            {
                Assert.Equal(1, reader.NumDocs);
            }

            if (kill)
            {
                process.Kill();
            }
            else
            {
                process.StandardInput.WriteLine();
            }

            process.WaitForExit();
            using IndexWriter next = new(directory.Index);
            Assert.Equal(1, next.NumDocs);
        }
    }

    [Fact]
    public void A_second_writer_of_the_same_process_is_refused()
    {
        using TempDirectory directory = new();
        using (IndexWriter writer = new(directory.Index))
        {
            using FileSystemDirectory again = new(directory.Path);
            IndexLockedException e = Assert.Throws<IndexLockedException>(() => new IndexWriter(again));
            Assert.Contains(FormattableString.Invariant($"process {Environment.ProcessId} "), e.Message, StringComparison.Ordinal);
            writer.Commit();
        }

        new IndexWriter(directory.Index).Dispose();
    }
}
