using static MscText.Lucene.Tests.Index.Writing.IndexWriterFailureTests;

namespace MscText.Lucene.Tests.Index.Writing;

public class AddIndexesTests
{
    [Fact]
    public void Segments_of_other_indexes_come_with_their_deletions()
    {
        InMemoryDirectory first = Build(new InMemoryDirectory(), 0, 7, 3);
        InMemoryDirectory second = Build(new InMemoryDirectory(), 7, 12, 8);
        using TempDirectory target = new();
        using IndexWriter writer = new(target.Index);
        List<WriterProgress> progress = [];
        writer.AddIndexes([first, second], new Recorder(progress));
        Assert.Equal(10, writer.NumDocs);
        Assert.All(progress, p => Assert.True(p.Stage == WriterStage.Copy && p.Done <= p.Total));
        Assert.Equal(2, progress.Count(p => p.Done == p.Total));
        AddDocs(writer, 3, 8);
        writer.Commit();
        AssertDocs(target.Index, 12);
        writer.ForceMerge(1);
        writer.Commit();
        AssertDocs(target.Index, 12);
        Assert.Equal(1, writer.SegmentCount);
        AssertDocsExcept(first, 7, 3);
    }

    [Fact]
    public void Deletions_before_do_not_concern_added_indexes_and_later_ones_do()
    {
        InMemoryDirectory other = Build(new InMemoryDirectory(), 0, 6, -1);
        InMemoryDirectory target = new();
        using IndexWriter writer = new(target);
        writer.DeleteDocuments(new Term("id", "1"));
        writer.DeleteDocuments(new TermQuery(new Term("id", "2")));
        writer.AddIndexes([other]);
        writer.DeleteDocuments(new Term("id", "4"));
        writer.DeleteDocuments(new TermQuery(new Term("id", "5")));
        writer.Commit();
        AssertDocs(target, 4);
    }

    [Fact]
    public void Documents_of_readers_become_one_segment()
    {
        InMemoryDirectory other = Build(new InMemoryDirectory(), 0, 9, 8);
        InMemoryDirectory target = new();
        using IndexWriter writer = new(target);
        using IndexReader reader = IndexReader.Open(other);
        writer.AddIndexes([reader]);
        Assert.Equal(1, writer.SegmentCount);
        writer.Commit();
        AssertDocs(target, 8);
    }

    [Fact]
    public void Nothing_is_added_where_one_index_cannot_be()
    {
        InMemoryDirectory good = Build(new InMemoryDirectory(), 0, 5, -1);
        InMemoryDirectory damaged = Build(new InMemoryDirectory(), 5, 9, -1);
        string file = damaged.ListAll().First(f => f.EndsWith(".doc", StringComparison.Ordinal));
        byte[] content = [.. damaged.Content(file)];
        content[^17] ^= 4;
        damaged.Replace(file, content);
        InMemoryDirectory target = new();
        using IndexWriter writer = new(target);
        CorruptIndexException e = Assert.Throws<CorruptIndexException>(() => writer.AddIndexes([good, damaged]));
        Assert.Equal(file, e.FileName);
        Assert.Throws<IndexNotFoundException>(() => writer.AddIndexes([good, new InMemoryDirectory()]));
        Assert.Throws<ArgumentException>(() => writer.AddIndexes([good, target]));
        Assert.ThrowsAny<OperationCanceledException>(() => writer.AddIndexes([good], null, new CancellationToken(canceled: true)));
        Assert.Empty(target.ListAll());
        writer.AddIndexes([good]);
        writer.Commit();
        AssertDocs(target, 5);
    }

    [Fact]
    public void Doc_values_of_another_type_are_refused()
    {
        InMemoryDirectory other = new();
        using (IndexWriter writer = new(other))
        {
            writer.AddDocument(new Document().AddSortedDocValue("n", "text"));
            writer.Commit();
        }

        using IndexWriter target = new(new InMemoryDirectory());
        Add(target, 0, 3);
        ArgumentException e = Assert.Throws<ArgumentException>(() => target.AddIndexes([other]));
        Assert.Contains("'n'", e.Message, StringComparison.Ordinal);
        using IndexReader reader = IndexReader.Open(other);
        Assert.Throws<ArgumentException>(() => target.AddIndexes([reader]));
        Assert.Equal(3, target.NumDocs);
    }

    [Fact]
    public void Several_threads_add_indexes_and_documents_at_once()
    {
        InMemoryDirectory[] others = [.. Enumerable.Range(0, 4).Select(i => Build(new InMemoryDirectory(), i * 10, (i + 1) * 10, -1))];
        InMemoryDirectory target = new();
        using IndexWriter writer = new(target, new IndexWriterOptions { MaxBufferedDocs = 3, MergeFactor = 2 });
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, t =>
        {
            if (t < 4)
            {
                writer.AddIndexes([others[t]]);
                writer.Commit();
            }
            else
            {
                Add(writer, t * 10, (t + 1) * 10);
            }
        });
        writer.WaitForMerges();
        writer.Commit();
        AssertDocs(target, 80);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Closing_the_writer_ends_an_import_and_waits_for_it(bool ofReaders)
    {
        InMemoryDirectory other = Build(new InMemoryDirectory(), 5, 9, -1);
        FaultyDirectory directory = new();
        IndexWriter writer = new(directory);
        Add(writer, 0, 5);
        writer.Commit();
        string[] committed = [.. directory.ListAll()];
        using ManualResetEventSlim importing = new();
        using ManualResetEventSlim goOn = new();
        directory.Fails = (operation, name) =>
        {
            if (operation == "create" && name.EndsWith(".fnm", StringComparison.Ordinal))
            {
                importing.Set();
                goOn.Wait();
            }

            return false;
        };
        Exception? failure = null;
        using IndexReader reader = IndexReader.Open(other);
        Thread import = new(() => failure = Record.Exception(() =>
        {
            if (ofReaders)
            {
                writer.AddIndexes([reader]);
            }
            else
            {
                writer.AddIndexes([other]);
            }
        }));
        import.Start();
        importing.Wait();
        Thread close = new(writer.Dispose);
        close.Start();
        while (!writer.IsClosed)
        {
            Thread.Yield();
        }

        // The import still writes: nobody else may.
        Assert.False(close.Join(20));
        Assert.Throws<IndexLockedException>(() => new IndexWriter(directory));
        goOn.Set();
        close.Join();
        Assert.Equal(committed, directory.ListAll());
        using (IndexWriter next = new(directory))
        {
            Add(next, 5, 7);
            next.Commit();
        }

        import.Join();
        Assert.IsType<ObjectDisposedException>(failure);
        AssertDocs(directory, 7);
        Assert.Throws<ObjectDisposedException>(() => writer.AddIndexes([other]));
    }

    [Fact]
    public void Compound_segments_are_copied_as_they_are()
    {
        InMemoryDirectory other = new();
        using (IndexWriter writer = new(other, new IndexWriterOptions { MaxBufferedDocs = 3, UseCompoundFile = true }))
        {
            Add(writer, 0, 8);
            writer.DeleteDocuments(new Term("id", "7"));
            writer.Commit();
        }

        InMemoryDirectory directory = new();
        using IndexWriter target = new(directory, new IndexWriterOptions { MaxBufferedDocs = 1 });
        Add(target, 7, 9);
        target.AddIndexes([other]);
        target.Commit();
        AssertDocs(directory, 9);
        Assert.Equal(3, directory.ListAll().Count(f => f.EndsWith(".cfs", StringComparison.Ordinal)));
        target.ForceMerge(1);
        target.Commit();
        AssertDocs(directory, 9);
        Assert.DoesNotContain(directory.ListAll(), f => f.EndsWith(".cfs", StringComparison.Ordinal));
    }

    private static InMemoryDirectory Build(InMemoryDirectory directory, int from, int to, int deleted)
    {
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 3 });
        Add(writer, from, to);
        writer.DeleteDocuments(new Term("id", deleted.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        writer.Commit();
        return directory;
    }

    private static void AddDocs(IndexWriter writer, params int[] ids) => Array.ForEach(ids, id => Add(writer, id, id + 1));

    private static void AssertDocsExcept(InMemoryDirectory directory, int count, int deleted)
    {
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Equal(count - 1, reader.NumDocs);
        Assert.Equal(0, new IndexSearcher(reader).Count(new TermQuery(new Term("id", deleted.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
    }

    private sealed class Recorder(List<WriterProgress> reports) : IProgress<WriterProgress>
    {
        public void Report(WriterProgress value) => reports.Add(value);
    }
}
