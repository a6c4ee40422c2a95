using MscText.Lucene.CrashTarget;

namespace MscText.Lucene.Tests.Durability;

/// <summary>
/// A disk that is full or fails: the error says so, the last commit stays whole, no document that was taken is lost in silence, the writer
/// can be closed, and the next one works.
/// </summary>
public class DiskFullTests
{
    private const int Batch = 40;
    private const int Batches = 5;

    [Theory]
    [InlineData(FaultKind.Write, 40)]
    [InlineData(FaultKind.Create, 30)]
    [InlineData(FaultKind.Sync, 30)]
    [InlineData(FaultKind.Rename, 30)]
    public void A_failing_disk_loses_nothing_that_was_committed(FaultKind kind, int sample)
    {
        FaultingDirectory whole = new(new InMemoryDirectory(), kind, long.MaxValue);
        Work(whole, seed: 1, []);
        long all = whole.Count;
        Assert.True(all >= Batches, $"{all} operations");
        int failed = 0;
        for (int i = 0; i < sample; i++)
        {
            InMemoryDirectory disk = new();
            FaultingDirectory directory = new(disk, kind, all * i / sample);
            failed += Fail(directory, disk, seed: i) ? 1 : 0;
        }

        Assert.True(failed > sample / 2, $"{failed} of {sample} runs failed");
    }

    /// <summary>Works until the disk fails, and looks at what is left; false where it did not.</summary>
    private static bool Fail(FaultingDirectory directory, InMemoryDirectory disk, int seed)
    {
        // What must be there: after the last commit, or the one that was tried last.
        List<Dictionary<string, int>> possible = [[]];
        IOException? error = Work(directory, seed, possible);
        if (error is not null)
        {
            Assert.Contains(FaultingDirectory.Message, error.ToString(), StringComparison.Ordinal);
        }

        directory.Mend();
        AssertDocuments(disk, possible);
        using (IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 7 }))
        {
            writer.AddDocument(new Document().AddKeyword(Operation.KeyField, "later").AddStored(Operation.ValueField, -1));
            writer.Commit();
        }

        CheckIndexResult check = CheckIndex.Check(disk);
        Assert.True(check.IsClean, check.Summary);
        Assert.Equal(check.Segments.Sum(s => s.FileCount) + 1, disk.ListAll().Count);
        possible.ForEach(p => p["later"] = -1);
        AssertDocuments(disk, possible);
        return error is not null;
    }

    /// <summary>
    /// Changes and commits until something fails; then tries once more to commit, on the full disk and on the mended one. Gives the first
    /// error and what may be in the index.
    /// </summary>
    private static IOException? Work(FaultingDirectory directory, int seed, List<Dictionary<string, int>> possible)
    {
        Dictionary<string, int> model = [];
        int n = 0;
        IndexWriter? writer = null;
        try
        {
            writer = new IndexWriter(directory, new IndexWriterOptions { MaxBufferedDocs = 9, MergeFactor = 3 });
            for (int batch = 0; batch < Batches; batch++)
            {
                for (int i = 0; i < Batch; i++)
                {
                    Operation operation = Operation.Of(seed, 0, n);
                    operation.Apply(writer);
                    operation.Apply(model);
                    n++;
                }

                if (batch == 3)
                {
                    writer.ForceMerge(1);
                }

                Commit(writer, model, possible);
            }

            return null;
        }
        catch (IOException e)
        {
            if (writer is not null)
            {
                // The operation that failed may have been taken, as the documents before it were.
                Dictionary<string, int> attempted = new(model);
                Operation.Of(seed, 0, n).Apply(attempted);
                CommitAgain(writer, model, attempted, possible);
                directory.Mend();
                CommitAgain(writer, model, attempted, possible);
            }

            return e;
        }
        finally
        {
            writer?.Dispose();
        }
    }

    private static void Commit(IndexWriter writer, Dictionary<string, int> model, List<Dictionary<string, int>> possible)
    {
        Dictionary<string, int> now = new(model);
        possible.Add(now);
        writer.Commit();
        possible.RemoveAll(p => !ReferenceEquals(p, now));
    }

    /// <summary>A commit after a failure may be refused, but where it succeeds nothing may be missing.</summary>
    private static void CommitAgain(
        IndexWriter writer, Dictionary<string, int> model, Dictionary<string, int> attempted, List<Dictionary<string, int>> possible)
    {
        Dictionary<string, int>[] now = [new(model), new(attempted)];
        possible.AddRange(now);
        if (Record.Exception(() => writer.Commit()) is { } refused)
        {
            Assert.True(refused is IOException or ObjectDisposedException or InvalidOperationException, refused.ToString());
        }
        else
        {
            possible.RemoveAll(p => !now.Contains(p));
        }
    }

    /// <summary>Fails where an index is damaged, or has other documents than one of those that are possible.</summary>
    internal static void AssertDocuments(IndexDirectory disk, List<Dictionary<string, int>> possible)
    {
        Dictionary<string, int> found = [];
        if (SegmentInfos.LastGeneration(disk.ListAll()) >= 0)
        {
            CheckIndexResult check = CheckIndex.Check(disk);
            Assert.True(check.IsClean, check.Summary);
            using IndexReader reader = IndexReader.Open(disk);
            for (int doc = 0; doc < reader.MaxDoc; doc++)
            {
                if (!reader.IsDeleted(doc))
                {
                    StoredDocument document = reader.Document(doc);
                    found.Add(document.Get(Operation.KeyField)!, (int)document.GetValue(Operation.ValueField)!);
                }
            }
        }

        Assert.Contains(possible, p => p.Count == found.Count && p.All(e => found.TryGetValue(e.Key, out int value) && value == e.Value));
    }
}
