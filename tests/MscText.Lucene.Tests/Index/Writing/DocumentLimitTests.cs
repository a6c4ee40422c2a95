using static MscText.Lucene.Tests.Index.Writing.IndexWriterFailureTests;

namespace MscText.Lucene.Tests.Index.Writing;

/// <summary>Lucene numbers documents with 31 bits. Here ten documents are the limit.</summary>
public class DocumentLimitTests
{
    private static readonly IndexWriterOptions Ten = new() { MaxDocs = 10, MaxBufferedDocs = 4 };

    [Fact]
    public void The_limit_is_Lucenes() => Assert.Equal(2_147_483_519, IndexWriterOptions.Default.MaxDocs);

    [Fact]
    public void A_document_too_many_is_refused_until_deletions_are_merged_away()
    {
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, Ten))
        {
            Add(writer, 0, 10);
            InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => Add(writer, 10, 11));
            Assert.Contains("11 documents, and can have 10", e.Message, StringComparison.Ordinal);
            writer.DeleteDocuments(new Term("id", "0"));
            writer.DeleteDocuments(new Term("id", "5"));
            writer.Commit();
            Assert.Throws<InvalidOperationException>(() => Add(writer, 10, 11));
            writer.ForceMerge(1);
            Add(writer, 0, 1);
            Add(writer, 5, 6);
            Assert.Throws<InvalidOperationException>(() => Add(writer, 10, 11));
            writer.Commit();
        }

        AssertDocs(directory, 10);
        using IndexWriter next = new(directory, Ten);
        Assert.Throws<InvalidOperationException>(() => next.UpdateDocument(new Term("id", "1"), Doc(1)));
        next.Commit();
        AssertDocs(directory, 10);
    }

    [Fact]
    public void Segments_that_lost_all_documents_and_deleting_everything_make_room()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Ten);
        Add(writer, 0, 8);
        for (int id = 4; id < 8; id++)
        {
            writer.DeleteDocuments(new Term("id", id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        writer.Flush();
        Add(writer, 4, 10);
        Assert.Throws<InvalidOperationException>(() => Add(writer, 10, 11));
        writer.DeleteAll();
        Add(writer, 0, 10);
        Assert.Throws<InvalidOperationException>(() => Add(writer, 10, 11));
        writer.DeleteAll();
        Add(writer, 0, 9);
        writer.Commit();
        AssertDocs(directory, 9);
    }

    [Fact]
    public void Merges_in_between_change_nothing()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Ten with { MaxBufferedDocs = 1, MergeFactor = 2 });
        Add(writer, 0, 10);
        writer.WaitForMerges();
        Assert.Throws<InvalidOperationException>(() => Add(writer, 10, 11));
        writer.Commit();
        AssertDocs(directory, 10);
    }

    [Fact]
    public void Indexes_with_too_many_documents_are_refused_whole()
    {
        InMemoryDirectory six = new();
        using (IndexWriter writer = new(six, new IndexWriterOptions { MaxBufferedDocs = 2 }))
        {
            Add(writer, 4, 10);
            writer.Commit();
        }

        InMemoryDirectory directory = new();
        using IndexWriter target = new(directory, Ten);
        using IndexReader reader = IndexReader.Open(six);
        Add(target, 0, 4);
        target.Flush();
        int files = directory.ListAll().Count;
        Assert.Throws<InvalidOperationException>(() => target.AddIndexes([six, six]));
        Assert.Throws<InvalidOperationException>(() => target.AddIndexes([reader, reader]));
        Assert.Equal(files, directory.ListAll().Count);
        target.AddIndexes([six]);
        Assert.Throws<InvalidOperationException>(() => Add(target, 10, 11));
        Assert.Throws<InvalidOperationException>(() => target.AddIndexes([reader]));
        target.Commit();
        AssertDocs(directory, 10);
        target.DeleteAll();
        Add(target, 0, 4);
        target.AddIndexes([reader]);
        Assert.Throws<InvalidOperationException>(() => Add(target, 10, 11));
        target.Commit();
        AssertDocs(directory, 10);
    }
}
