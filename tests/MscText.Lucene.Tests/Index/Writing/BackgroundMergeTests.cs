using System.Globalization;
using static MscText.Lucene.Tests.Index.Writing.IndexWriterFailureTests;

namespace MscText.Lucene.Tests.Index.Writing;

public class BackgroundMergeTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Deletions_that_arrive_while_a_merge_runs_reach_the_merged_segment(bool byQuery)
    {
        FaultyDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MergeFactor = 2, MaxMergeThreads = 1 });
        using ManualResetEventSlim merging = new();
        using ManualResetEventSlim deleted = new();
        Hold(directory, "_2", merging, deleted);
        Add(writer, 0, 10);
        writer.DeleteDocuments(new Term("id", "0"));
        writer.Flush();
        Add(writer, 10, 20);
        writer.Flush();
        merging.Wait();
        foreach (string id in new[] { "4", "11", "19" })
        {
            Term term = new("id", id);
            if (byQuery)
            {
                writer.DeleteDocuments(new TermQuery(term));
            }
            else
            {
                writer.DeleteDocuments(term);
            }
        }

        writer.UpdateDocument(new Term("id", "7"), Doc(7));
        using (IndexReader during = writer.GetReader())
        {
            Assert.Equal(16, during.NumDocs);
            Assert.Equal(3, during.SegmentCount);
        }

        deleted.Set();
        writer.WaitForMerges();
        writer.Commit();
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Equal(16, reader.NumDocs);
        Assert.True(reader.SegmentCount < 3);
        Assert.Equal(1, new IndexSearcher(reader).Count(new TermQuery(new Term("id", "7"))));
        Assert.Equal(0, new IndexSearcher(reader).Count(new TermQuery(new Term("id", "11"))));
        Assert.True(CheckIndex.Check(directory).IsClean);
    }

    [Fact]
    public void Rollback_ends_a_running_merge_and_leaves_the_last_commit()
    {
        FaultyDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MergeFactor = 2, MaxMergeThreads = 2 });
        Add(writer, 0, 10);
        writer.Commit();
        string[] committed = [.. directory.ListAll()];
        using ManualResetEventSlim merging = new();
        using ManualResetEventSlim goOn = new();
        Hold(directory, "_2", merging, goOn);
        Add(writer, 10, 20);
        writer.Flush();
        merging.Wait();
        Thread rollback = new(writer.Rollback);
        rollback.Start();

        // It waits for the merge to notice.
        while (!writer.IsClosed)
        {
            Thread.Yield();
        }

        goOn.Set();
        rollback.Join();
        Assert.Equal(committed, directory.ListAll());
        AssertDocs(directory, 10);
        using IndexWriter next = new(directory);
        Add(next, 10, 12);
        next.Commit();
        AssertDocs(directory, 12);
    }

    [Fact]
    public void Deleting_everything_ends_a_running_merge()
    {
        FaultyDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MergeFactor = 2, MaxMergeThreads = 1 });
        using ManualResetEventSlim merging = new();
        using ManualResetEventSlim goOn = new();
        Hold(directory, "_2", merging, goOn);
        Add(writer, 0, 10);
        writer.Flush();
        Add(writer, 10, 20);
        writer.Flush();
        merging.Wait();
        Thread delete = new(writer.DeleteAll);
        delete.Start();
        goOn.Set();
        delete.Join();
        Assert.Equal(0, writer.NumDocs);
        Assert.Empty(directory.ListAll());
        Add(writer, 0, 3);
        writer.WaitForMerges();
        writer.Commit();
        AssertDocs(directory, 3);
    }

    [Fact]
    public void Rollback_does_not_wait_for_a_throttled_merge()
    {
        InMemoryDirectory directory = new();

        // A byte a second: the merge would take hours.
        IndexWriter writer = new(directory, new IndexWriterOptions { MergeFactor = 2, MaxMergeThreads = 1, MergeBytesPerSecond = 1 });
        Add(writer, 0, 10);
        writer.Flush();
        Add(writer, 10, 20);
        writer.Commit();
        writer.Rollback();
        AssertDocs(directory, 20);
    }

    [Fact]
    public void A_throttled_merge_gives_the_same_index()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MergeFactor = 2, MaxMergeThreads = 1, MergeBytesPerSecond = 10 << 20 });
        for (int i = 0; i < 4; i++)
        {
            Add(writer, i * 10, (i + 1) * 10);
            writer.Flush();
        }

        writer.WaitForMerges();
        writer.Commit();
        Assert.Equal(1, writer.SegmentCount);
        AssertDocs(directory, 40);
    }

    [Fact]
    public void Waiting_for_merges_can_be_cancelled()
    {
        FaultyDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MergeFactor = 2, MaxMergeThreads = 1 });
        using ManualResetEventSlim merging = new();
        using ManualResetEventSlim goOn = new();
        Hold(directory, "_2", merging, goOn);
        Add(writer, 0, 10);
        writer.Flush();
        Add(writer, 10, 20);
        writer.Flush();
        merging.Wait();
        using CancellationTokenSource cancel = new();
        cancel.CancelAfter(20);
        Assert.ThrowsAny<OperationCanceledException>(() => writer.WaitForMerges(cancel.Token));
        goOn.Set();
        writer.WaitForMerges();
        Assert.Equal(1, writer.SegmentCount);
    }

    [Fact]
    public void Forced_merges_tell_how_far_they_are()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 5 });
        Add(writer, 0, 30);
        List<WriterProgress> reports = [];
        writer.ForceMerge(2, new Recorder(reports));
        Assert.Equal(2, writer.SegmentCount);
        Assert.All(reports.Where(r => r.Stage == WriterStage.Merge), r => Assert.InRange(r.Done, 1, r.Total));
        Assert.Contains(reports, r => r.Stage == WriterStage.Merge);
        reports.Clear();
        Add(writer, 30, 32);
        writer.Commit(new Recorder(reports));
        Assert.Equal([WriterStage.Flush, WriterStage.Sync, WriterStage.Sync], reports.Select(r => r.Stage));
        Assert.Equal(reports[^1].Total, reports[^1].Done);
    }

    [Fact]
    public void Forced_merges_of_deletions_leave_segments_with_few()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 20 });
        Add(writer, 0, 60);
        foreach (int id in new[] { 0, 20, 21, 22 })
        {
            writer.DeleteDocuments(new Term("id", id.ToString(CultureInfo.InvariantCulture)));
        }

        writer.ForceMergeDeletes();
        writer.Commit();
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Equal([20, 17, 20], reader.Leaves.Select(l => l.MaxDoc));
        Assert.Equal(56, reader.NumDocs);
    }

    /// <summary>Lets a merge wait where it has written a part of its segment.</summary>
    private static void Hold(FaultyDirectory directory, string segment, ManualResetEventSlim reached, ManualResetEventSlim goOn) =>
        directory.Fails = (operation, name) =>
        {
            if (operation == "create" && name == segment + ".fnm")
            {
                reached.Set();
                goOn.Wait();
            }

            return false;
        };

    private sealed class Recorder(List<WriterProgress> reports) : IProgress<WriterProgress>
    {
        public void Report(WriterProgress value) => reports.Add(value);
    }
}
