using static MscText.Lucene.Tests.Index.Writing.IndexWriterFailureTests;

namespace MscText.Lucene.Tests.Index.Writing;

public class DeletesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void A_deleted_query_concerns_what_was_added_before_wherever_it_is(int perSegment)
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = perSegment });
        Add(writer, 0, 5);
        writer.Commit();
        Add(writer, 5, 10);
        writer.DeleteDocuments(new BooleanQuery(Occur.Should, new[] { "2", "7", "9", "x" }.Select(i => new TermQuery(new Term("id", i)))));
        Add(writer, 9, 10);
        Add(writer, 2, 3);
        writer.DeleteDocuments(new PhraseQuery("body", ["c", "a"]));
        writer.UpdateDocument(new Term("id", "7"), Doc(7));
        writer.Commit();
        AssertDocs(directory, 10);
        writer.DeleteDocuments(new PhraseQuery("body", ["b", "c"]));
        Add(writer, 0, 1);
        writer.Commit();
        AssertDocs(directory, 1);
    }

    [Fact]
    public void What_comes_after_a_prepared_commit_is_not_in_it()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory);
        Add(writer, 0, 5);
        writer.PrepareCommit();
        Assert.Throws<InvalidOperationException>(() => writer.PrepareCommit());
        Add(writer, 5, 8);
        writer.DeleteDocuments(new Term("id", "0"));
        using (IndexReader live = writer.GetReader())
        {
            Assert.Equal(7, live.NumDocs);
        }

        writer.Commit();
        AssertDocs(directory, 5);
        writer.Commit();
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Equal(7, reader.NumDocs);
        Assert.True(CheckIndex.Check(directory).IsClean);
    }

    [Fact]
    public void Deleting_everything_drops_what_is_in_memory_and_what_was_to_be_deleted()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 3 });
        Add(writer, 0, 5);
        writer.Commit();
        Add(writer, 5, 9);
        writer.DeleteDocuments(new Term("id", "1"));
        writer.DeleteAll();
        Assert.Equal(0, writer.NumDocs);
        Add(writer, 0, 2);
        using (IndexReader old = IndexReader.Open(directory))
        {
            Assert.Equal(5, old.NumDocs);
        }

        writer.Commit();
        AssertDocs(directory, 2);
        Assert.Equal(CheckIndex.Check(directory).Segments.Sum(s => s.FileCount) + 1, directory.ListAll().Count);
    }

    [Fact]
    public void Many_deletions_alone_are_applied_before_they_fill_memory()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { RamBufferBytes = 1 << 20 });
        Add(writer, 0, 10);
        for (int i = 0; i < 30_000; i++)
        {
            writer.DeleteDocuments(new Term("id", "other" + i));
        }

        // The document in memory had to be written so that they could be forgotten.
        Assert.Equal(1, writer.SegmentCount);
        writer.Commit();
        AssertDocs(directory, 10);
    }
}
