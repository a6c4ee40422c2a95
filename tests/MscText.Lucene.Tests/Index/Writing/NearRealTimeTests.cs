namespace MscText.Lucene.Tests.Index.Writing;

public class NearRealTimeTests
{
    [Fact]
    public void A_reader_of_the_writer_sees_what_is_not_committed_and_stays_as_it_is()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory);
        IndexWriterFailureTests.Add(writer, 0, 5);
        using IndexReader first = writer.GetReader();
        Assert.Equal(5, first.NumDocs);
        Assert.Equal(0, first.Generation);
        Assert.Null(first.OpenIfChanged(writer));
        Assert.Throws<IndexNotFoundException>(() => IndexReader.Open(directory));
        writer.DeleteDocuments(new Term("id", "2"));
        IndexWriterFailureTests.Add(writer, 5, 7);
        using IndexReader second = first.OpenIfChanged(writer)!;
        Assert.Equal(6, second.NumDocs);
        Assert.Equal(5, first.NumDocs);
        Assert.Equal(1, new IndexSearcher(first).Count(new TermQuery(new Term("id", "2"))));
        Assert.Equal(0, new IndexSearcher(second).Count(new TermQuery(new Term("id", "2"))));
        Assert.Same(first.Leaves[0].Core, second.Leaves[0].Core);
        Assert.Null(second.OpenIfChanged(directory));
        writer.Commit();
        using IndexReader committed = IndexReader.Open(directory);
        Assert.Equal(6, committed.NumDocs);
        Assert.Equal(1, committed.Generation);
    }

    [Fact]
    public void A_commit_alone_changes_nothing_for_a_reader_of_the_writer()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory);
        IndexWriterFailureTests.Add(writer, 0, 5);
        using IndexReader reader = writer.GetReader();
        writer.Commit();
        Assert.Null(reader.OpenIfChanged(writer));
        writer.DeleteDocuments(new Term("id", "nobody"));
        Assert.Null(reader.OpenIfChanged(writer));
        writer.DeleteDocuments(new Term("id", "1"));
        using IndexReader next = reader.OpenIfChanged(writer)!;
        Assert.Equal(4, next.NumDocs);
    }

    [Fact]
    public void A_readers_files_stay_until_it_is_closed()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 2, MergeFactor = int.MaxValue });
        IndexWriterFailureTests.Add(writer, 0, 6);
        IndexReader reader = writer.GetReader();
        writer.ForceMerge(1);
        writer.Commit();
        Assert.Contains("_0.si", directory.ListAll());
        using (IndexWriter other = new(new InMemoryDirectory()))
        {
            other.AddIndexes([reader]);
            Assert.Equal(6, other.NumDocs);
        }

        reader.Dispose();
        Assert.DoesNotContain("_0.si", directory.ListAll());
        Assert.Equal(CheckIndex.Check(directory).Segments.Sum(s => s.FileCount) + 1, directory.ListAll().Count);
    }

    [Fact]
    public void A_reader_outlives_its_writer()
    {
        using TempDirectory directory = new();
        IndexReader reader;
        using (IndexWriter writer = new(directory.Index))
        {
            IndexWriterFailureTests.Add(writer, 0, 5);
            writer.Commit();
            IndexWriterFailureTests.Add(writer, 5, 8);
            reader = writer.GetReader();
        }

        Assert.Equal("7", reader.Document(7).Get("id"));
        Assert.Equal(8, new IndexSearcher(reader).Count(new TermQuery(new Term("body", "b"))));
        using (IndexReader committed = reader.OpenIfChanged(directory.Index)!)
        {
            Assert.Equal(5, committed.NumDocs);
        }

        // A new writer gives the same names again; the old reader must not remove them.
        using IndexWriter next = new(directory.Index);
        IndexWriterFailureTests.Add(next, 5, 9);
        next.Flush();
        reader.Dispose();
        next.Commit();
        IndexWriterFailureTests.AssertDocs(directory.Index, 9);
    }

    [Fact]
    public void A_reader_of_another_writer_is_always_replaced()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory);
        writer.Commit();
        using IndexReader committed = IndexReader.Open(directory);
        using IndexReader live = committed.OpenIfChanged(writer)!;
        Assert.NotNull(live);
        Assert.Null(live.OpenIfChanged(writer));
    }
}
