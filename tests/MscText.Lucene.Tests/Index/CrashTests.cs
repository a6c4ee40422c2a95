namespace MscText.Lucene.Tests.Index;

public class CrashTests
{
    [Fact]
    public void A_crash_at_any_operation_leaves_a_commit_whole()
    {
        for (int operations = 1; ; operations++)
        {
            Random random = new(operations);
            CrashingDirectory directory = new(operations);
            List<HashSet<string>> commits = [[]];
            HashSet<string>? attempted = null;
            try
            {
                Work(directory, commits, c => attempted = c);
            }
            catch (IOException e) when (e.Message == "The machine crashed.")
            {
                // As meant; what follows looks at what is left.
            }

            InMemoryDirectory disk = directory.AfterCrash(random);
            AssertCommitted(disk, commits[^1], attempted);
            AssertGoesOn(disk);
            if (!directory.HasCrashed)
            {
                Assert.True(operations > 50);
                return;
            }
        }
    }

    [Fact]
    public void A_writer_that_is_not_committed_leaves_no_file()
    {
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory))
        {
            writer.AddDocument(new Document().AddKeyword("id", "1"));
            writer.Flush();
            writer.PrepareCommit();
        }

        Assert.Empty(directory.ListAll());
        Assert.Throws<IndexNotFoundException>(() => IndexReader.Open(directory));
    }

    /// <summary>Three commits with adds, updates, deletes and merges.</summary>
    private static void Work(CrashingDirectory directory, List<HashSet<string>> commits, Action<HashSet<string>> attempt)
    {
        HashSet<string> live = [];
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 4, MergeFactor = 3, MaxMergeThreads = 0 });
        for (int commit = 0; commit < 3; commit++)
        {
            for (int i = 0; i < 10; i++)
            {
                string key = (i + (commit * 7)).ToString(System.Globalization.CultureInfo.InvariantCulture);
                writer.UpdateDocument(new Term("id", key), new Document().AddKeyword("id", key).AddNumericDocValue("n", i));
                live.Add(key);
            }

            string gone = (commit * 5).ToString(System.Globalization.CultureInfo.InvariantCulture);
            writer.DeleteDocuments(new Term("id", gone));
            live.Remove(gone);
            HashSet<string> now = [.. live];
            attempt(now);
            writer.Commit();
            commits.Add(now);
        }
    }

    private static void AssertCommitted(InMemoryDirectory disk, HashSet<string> committed, HashSet<string>? attempted)
    {
        HashSet<string> found = [];
        if (disk.ListAll().Any(f => f.StartsWith("segments_", StringComparison.Ordinal)))
        {
            Assert.True(CheckIndex.Check(disk).IsClean);
            using IndexReader reader = IndexReader.Open(disk);
            for (int doc = 0; doc < reader.MaxDoc; doc++)
            {
                if (!reader.IsDeleted(doc))
                {
                    Assert.True(found.Add(reader.Document(doc).Get("id")!));
                }
            }
        }

        Assert.True(found.SetEquals(committed) || (attempted is not null && found.SetEquals(attempted)));
    }

    private static void AssertGoesOn(InMemoryDirectory disk)
    {
        using (IndexWriter writer = new(disk))
        {
            writer.AddDocument(new Document().AddKeyword("id", "new"));
            writer.Commit();
        }

        CheckIndexResult check = CheckIndex.Check(disk);
        Assert.True(check.IsClean);
        Assert.Equal(check.Segments.Sum(s => s.FileCount) + 1, disk.ListAll().Count);
    }
}
