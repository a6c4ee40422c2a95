namespace MscText.Lucene.Tests.Index;

public class IndexWriterTests
{
    [Fact]
    public void An_update_replaces_the_document_with_the_key()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory);
        for (int round = 0; round < 3; round++)
        {
            for (int id = 0; id < 5; id++)
            {
                string key = "k" + id;
                writer.UpdateDocument(new Term("id", key), new Document().AddKeyword("id", key).AddStored("round", round));
            }

            if (round == 1)
            {
                writer.Flush();
            }
        }

        writer.Commit();
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Equal(5, reader.NumDocs);
        IndexSearcher searcher = new(reader);
        TopDocs hits = searcher.Search(new TermQuery(new Term("id", "k3")), 10);
        Assert.Equal(1, hits.TotalHits);
        Assert.Equal(2, searcher.Document(hits.ScoreDocs[0].Doc).GetValue("round"));
    }

    [Fact]
    public void A_document_added_after_a_delete_stays()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory);
        writer.AddDocument(new Document().AddKeyword("id", "a"));
        writer.DeleteDocuments(new Term("id", "a"));
        writer.AddDocument(new Document().AddKeyword("id", "a"));
        writer.Commit();
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Equal(1, reader.NumDocs);
    }

    [Fact]
    public void A_reader_keeps_what_it_opened_while_the_writer_goes_on()
    {
        using TempDirectory directory = new();
        using IndexWriter writer = new(directory.Index, new IndexWriterOptions { MaxBufferedDocs = 3, MergeFactor = 2 });
        Add(writer, 0, 10);
        writer.Commit();
        using IndexReader before = IndexReader.Open(directory.Index);
        Assert.Null(before.OpenIfChanged(directory.Index));
        Add(writer, 10, 20);
        writer.DeleteDocuments(new Term("id", "3"));
        writer.ForceMerge(1);
        writer.Commit();
        Assert.Equal(10, new IndexSearcher(before).Count(new MatchAllDocsQuery()));
        Assert.Equal("3", before.Document(3).Get("id"));
        using IndexReader after = before.OpenIfChanged(directory.Index)!;
        Assert.Equal(19, after.NumDocs);
        Assert.Equal(1, after.SegmentCount);
    }

    [Fact]
    public void A_second_writer_is_told_who_has_the_index()
    {
        using TempDirectory directory = new();
        using (new IndexWriter(directory.Index))
        {
            using FileSystemDirectory same = new(directory.Path);
            IndexLockedException e = Assert.Throws<IndexLockedException>(() => new IndexWriter(same));
            Assert.Contains(directory.Path, e.Message, StringComparison.Ordinal);
            if (!OperatingSystem.IsWindows())
            {
                Assert.Contains($"process {Environment.ProcessId}", e.Message, StringComparison.Ordinal);
            }
        }

        // The file that stays behind is no lock.
        Assert.True(File.Exists(Path.Combine(directory.Path, "write.lock")));
        new IndexWriter(directory.Index).Dispose();
    }

    [Fact]
    public void A_document_that_is_refused_leaves_the_writer_usable_and_the_old_version_in_place()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory);
        writer.AddDocument(new Document().AddKeyword("id", "a"));
        TestToken[] backwards = [new("x", 1, 5, 6), new("y", 1, 0, 1)];
        Document refused = new Document().AddKeyword("id", "a").AddStored("s", "v").AddNumericDocValue("n", 1)
            .AddTokens("body", new ListTokenStream(backwards), FieldType.TextWithOffsets);
        ArgumentException e = Assert.Throws<ArgumentException>(() => writer.UpdateDocument(new Term("id", "a"), refused));
        Assert.Contains("body", e.Message, StringComparison.Ordinal);
        writer.AddDocument(new Document().AddKeyword("id", "b"));
        Assert.Equal(2, writer.NumDocs);
        writer.Commit();
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Equal(2, reader.NumDocs);
        Assert.True(CheckIndex.Check(directory).IsClean);
        IndexSearcher searcher = new(reader);
        Assert.Equal(1, searcher.Count(new TermQuery(new Term("id", "a"))));
        Assert.Equal(0, searcher.Count(new TermQuery(new Term("body", "x"))));
    }

    [Fact]
    public void A_field_keeps_the_way_it_is_indexed()
    {
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory))
        {
            writer.AddDocument(new Document().AddTokens("body", ListTokenStream.Words("a b")));
            writer.Commit();
        }

        using IndexWriter again = new(directory);
        Document other = new Document().AddTokens("body", ListTokenStream.Words("a b"), FieldType.TextWithOffsets);
        Assert.Throws<ArgumentException>(() => again.AddDocument(other));
    }

    [Fact]
    public void Nothing_is_committed_where_nothing_changed()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory);
        writer.Commit();
        writer.Commit();
        Assert.Equal(["segments_1"], directory.ListAll());
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Equal(0, reader.MaxDoc);
        Assert.Equal(0, new IndexSearcher(reader).Search(new MatchAllDocsQuery(), 10).TotalHits);
    }

    [Fact]
    public void A_new_index_replaces_the_old_one_with_the_first_commit()
    {
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory))
        {
            Add(writer, 0, 5);
            writer.Commit();
        }

        using (IndexWriter writer = new(directory, new IndexWriterOptions { OpenMode = OpenMode.Create }))
        {
            Add(writer, 0, 2);
            writer.Flush();
            using (IndexReader old = IndexReader.Open(directory))
            {
                Assert.Equal(5, old.NumDocs);
            }

            writer.Commit();
        }

        using IndexReader reader = IndexReader.Open(directory);
        Assert.Equal(2, reader.NumDocs);
        Assert.Equal(CheckIndex.Check(directory).Segments.Sum(s => s.FileCount) + 1, directory.ListAll().Count);
    }

    [Fact]
    public void Commit_data_is_given_back()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory);
        writer.SetCommitData(new Dictionary<string, string> { ["source"] = "摘要" });
        writer.Commit();
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Equal("摘要", reader.UserData["source"]);
    }

    [Fact]
    public void A_cancelled_merge_leaves_the_segments()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 2 });
        Add(writer, 0, 6);
        Assert.ThrowsAny<OperationCanceledException>(() => writer.ForceMerge(1, new CancellationToken(canceled: true)));
        Assert.Equal(3, writer.SegmentCount);
        writer.ForceMerge(1);
        writer.Commit();
        Assert.Equal(1, writer.SegmentCount);
    }

    [Fact]
    public void Threads_that_add_at_once_lose_nothing()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 50 });
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, t => Add(writer, t * 100, (t + 1) * 100));
        writer.Commit();
        using IndexReader reader = IndexReader.Open(directory);
        Assert.Equal(400, reader.NumDocs);
        IndexSearcher searcher = new(reader);
        Assert.All(Enumerable.Range(0, 400), i => Assert.Equal(1, searcher.Count(new TermQuery(new Term("id", i.ToString(System.Globalization.CultureInfo.InvariantCulture))))));
    }

    private static void Add(IndexWriter writer, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            writer.AddDocument(new Document().AddKeyword("id", i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
