using System.Globalization;

namespace MscText.Lucene.Tests.Index.Writing;

public class IndexWriterFailureTests
{
    [Theory]
    [InlineData("create", ".doc")]
    [InlineData("write", ".tim")]
    [InlineData("write", ".si")]
    [InlineData("create", ".fnm")]
    public void A_segment_that_cannot_be_written_closes_the_writer_and_leaves_the_last_commit(string operation, string extension)
    {
        FaultyDirectory directory = new();
        using IndexWriter writer = new(directory);
        Add(writer, 0, 10);
        writer.Commit();
        string[] committed = [.. directory.ListAll()];
        Add(writer, 10, 20);
        directory.Fails = (o, n) => o == operation && n.EndsWith(extension, StringComparison.Ordinal);
        IOException e = Assert.Throws<IOException>(() => writer.Commit());
        Assert.Equal(FaultyDirectory.Message, e.Message);
        directory.Fails = (_, _) => false;
        ObjectDisposedException closed = Assert.Throws<ObjectDisposedException>(() => writer.AddDocument(Doc(99)));
        Assert.Same(e, closed.InnerException);
        Assert.Contains("last commit is unharmed", closed.Message, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => writer.Commit());
        Assert.Throws<ObjectDisposedException>(() => writer.GetReader());
        writer.Dispose();
        Assert.Equal(committed, directory.ListAll());
        AssertDocs(directory, 10);
    }

    [Fact]
    public void A_failed_flush_of_one_of_several_buffers_closes_the_writer_without_waiting_for_ever()
    {
        FaultyDirectory directory = new();
        using IndexWriter writer = new(directory);
        using Barrier barrier = new(3);
        Thread[] threads = [.. Enumerable.Range(0, 3).Select(t => new Thread(() => writer.AddDocument(new Document().AddTokens("body", new WaitingTokenStream(barrier)))))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        directory.Fails = (o, n) => o == "create" && n.EndsWith("1.fnm", StringComparison.Ordinal);
        Assert.Throws<IOException>(() => writer.Commit());
        writer.Dispose();
        Assert.Empty(directory.ListAll());
    }

    [Fact]
    public void Stored_values_that_cannot_be_written_close_the_writer()
    {
        FaultyDirectory directory = new();
        using IndexWriter writer = new(directory);
        Add(writer, 0, 5);
        writer.Commit();
        Random random = new(1);
        byte[] bytes = new byte[100_000];
        random.NextBytes(bytes);
        directory.Fails = (o, n) => o == "write" && n.EndsWith(".fdt", StringComparison.Ordinal);
        Assert.Throws<IOException>(() => writer.AddDocument(new Document().AddStored("large", bytes)));
        directory.Fails = (_, _) => false;
        Assert.Throws<ObjectDisposedException>(() => writer.Commit());
        writer.Dispose();
        AssertDocs(directory, 5);
    }

    [Fact]
    public void A_file_that_cannot_be_created_for_a_new_buffer_refuses_the_document_only()
    {
        FaultyDirectory directory = new();
        using IndexWriter writer = new(directory);
        directory.Fails = (o, n) => o == "create" && n.EndsWith(".fdx", StringComparison.Ordinal);
        Assert.Throws<IOException>(() => writer.AddDocument(Doc(0)));
        Assert.Empty(directory.ListAll());
        directory.Fails = (_, _) => false;
        Add(writer, 0, 5);
        writer.Commit();
        AssertDocs(directory, 5);
    }

    [Fact]
    public void A_failing_token_stream_refuses_its_document_only()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory);
        Add(writer, 0, 5);
        Assert.Throws<FormatException>(() => writer.UpdateDocument(
            new Term("id", "3"), new Document().AddKeyword("id", "3").AddTokens("body", new FailingTokenStream())));
        Add(writer, 5, 10);
        writer.Commit();
        AssertDocs(directory, 10);
        Assert.True(CheckIndex.Check(directory).IsClean);
    }

    [Fact]
    public void Files_that_the_disk_may_not_keep_close_the_writer()
    {
        FaultyDirectory directory = new();
        using IndexWriter writer = new(directory);
        Add(writer, 0, 5);
        writer.Commit();
        Add(writer, 5, 10);
        directory.Fails = (o, _) => o == "sync";
        Assert.Throws<IOException>(() => writer.Commit());
        directory.Fails = (_, _) => false;
        Assert.Throws<ObjectDisposedException>(() => writer.Commit());
        writer.Dispose();
        AssertDocs(directory, 5);
    }

    [Fact]
    public void A_commit_whose_list_of_segments_cannot_be_written_can_be_tried_again()
    {
        FaultyDirectory directory = new();
        using IndexWriter writer = new(directory);
        Add(writer, 0, 5);
        directory.Fails = (o, n) => o == "write" && n.StartsWith("pending", StringComparison.Ordinal);
        Assert.Throws<IOException>(() => writer.Commit());
        Assert.DoesNotContain(directory.ListAll(), f => f.StartsWith("pending", StringComparison.Ordinal));
        directory.Fails = (_, _) => false;
        writer.Commit();
        AssertDocs(directory, 5);
    }

    [Theory]
    [InlineData("rename", 5)]
    [InlineData("renamed", 10)]
    public void A_commit_that_may_have_its_name_or_not_leaves_both_commits_whole(string operation, int expected)
    {
        FaultyDirectory directory = new();
        using IndexWriter writer = new(directory);
        Add(writer, 0, 5);
        writer.Commit();
        string[] before = [.. directory.ListAll()];
        Add(writer, 5, 10);
        directory.Fails = (o, _) => o == operation;
        Assert.Throws<IOException>(() => writer.Commit());
        directory.Fails = (_, _) => false;
        writer.Dispose();
        Assert.Empty(before.Except(directory.ListAll()));
        AssertDocs(directory, expected);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_failed_merge_is_told_by_the_next_call_once_and_harms_nothing(int mergeThreads)
    {
        FaultyDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MergeFactor = 2, MaxMergeThreads = mergeThreads });
        Add(writer, 0, 5);
        writer.Commit();

        // Segment _1 is flushed; the merge writes _2.
        directory.Fails = (o, n) => o == "create" && n.StartsWith("_2", StringComparison.Ordinal) && n.EndsWith(".fnm", StringComparison.Ordinal);
        Add(writer, 5, 10);
        writer.Flush();
        MergeException e = Assert.Throws<MergeException>(() => writer.WaitForMerges());
        Assert.Equal(FaultyDirectory.Message, Assert.IsType<IOException>(e.InnerException).Message);
        Assert.DoesNotContain(directory.ListAll(), f => f.StartsWith("_2", StringComparison.Ordinal));
        directory.Fails = (_, _) => false;
        writer.WaitForMerges();
        Assert.Equal(1, writer.SegmentCount);
        writer.Commit();
        AssertDocs(directory, 10);
    }

    [Fact]
    public void A_failed_forced_merge_throws_and_leaves_the_segments()
    {
        FaultyDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 2 });
        Add(writer, 0, 8);
        directory.Fails = (o, n) => o == "write" && n.EndsWith(".tim", StringComparison.Ordinal);
        Assert.Throws<IOException>(() => writer.ForceMerge(1));
        directory.Fails = (_, _) => false;
        Assert.Equal(4, writer.SegmentCount);
        writer.Commit();
        AssertDocs(directory, 8);
        Assert.Equal(CheckIndex.Check(directory).Segments.Sum(s => s.FileCount) + 1, directory.ListAll().Count);
    }

    internal static void AssertDocs(IndexDirectory directory, int count)
    {
        Assert.True(CheckIndex.Check(directory).IsClean);
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Equal(
            Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture)).Order(),
            Enumerable.Range(0, reader.MaxDoc).Where(d => !reader.IsDeleted(d)).Select(d => reader.Document(d).Get("id")).Order());
    }

    internal static Document Doc(int id) =>
        new Document().AddKeyword("id", id.ToString(CultureInfo.InvariantCulture)).AddTokens("body", ListTokenStream.Words("a b c")).AddNumericDocValue("n", id);

    internal static void Add(IndexWriter writer, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            writer.AddDocument(Doc(i));
        }
    }

    /// <summary>One word, once every thread has come to it.</summary>
    private sealed class WaitingTokenStream(Barrier barrier) : TokenStream
    {
        private bool _done;

        public override bool Next(ref IndexToken token)
        {
            if (_done)
            {
                return false;
            }

            barrier.SignalAndWait();
            _done = true;
            token.Term = "word";
            token.EndOffset = 4;
            return true;
        }
    }

    private sealed class FailingTokenStream : TokenStream
    {
        private int _count;

        public override bool Next(ref IndexToken token)
        {
            token.Term = "word";
            return ++_count < 3 ? true : throw new FormatException("Not a text.");
        }
    }
}
