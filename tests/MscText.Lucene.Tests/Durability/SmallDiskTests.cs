using MscText.Lucene.CrashTarget;

namespace MscText.Lucene.Tests.Durability;

/// <summary>As <see cref="DiskFullTests"/>, on a file system that has no space left.</summary>
public class SmallDiskTests
{
    private const int Size = 2 << 20;
    private const int Batch = 60;
    private const string Ballast = "ballast";

    [SmallDiskTheory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void A_full_disk_loses_nothing_that_was_committed(int seed, bool compound)
    {
        using SmallDisk disk = new(Size);
        using FileSystemDirectory directory = new(disk.Path);
        string ballast = Path.Combine(disk.Path, Ballast);
        File.WriteAllBytes(ballast, new byte[Size / 3]);

        List<Dictionary<string, int>> possible = [[]];
        Exception error = Fill(directory, seed, compound, possible);
        Assert.Contains("No space left on device", error.ToString(), StringComparison.Ordinal);
        Assert.True(possible[0].Count > Batch, "The disk was full before it had to be.");
        DiskFullTests.AssertDocuments(directory, possible);

        File.Delete(ballast);
        using (IndexWriter writer = new(directory))
        {
            writer.AddDocument(new Document().AddKeyword(Operation.KeyField, "later").AddStored(Operation.ValueField, -1));
            writer.Commit();
        }

        CheckIndexResult check = CheckIndex.Check(directory);
        Assert.Equal(check.Segments.Sum(s => s.FileCount) + 1, directory.ListAll().Count(FileNames.IsIndexFile));
        possible.ForEach(p => p["later"] = -1);
        DiskFullTests.AssertDocuments(directory, possible);
    }

    /// <summary>Changes and commits until that fails, but for merges, which may fail before. Gives the error, and what may be in the index.</summary>
    private static Exception Fill(FileSystemDirectory directory, int seed, bool compound, List<Dictionary<string, int>> possible)
    {
        Dictionary<string, int> model = [];
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 25, MergeFactor = 4, UseCompoundFile = compound });
        for (int n = 0; ; n++)
        {
            Operation operation = Operation.Of(seed, 0, n);
            if (Try(() => operation.Apply(writer)) is { } failure)
            {
                return failure;
            }

            operation.Apply(model);
            if (n % Batch == 0)
            {
                Dictionary<string, int> now = new(model);
                possible.Add(now);
                if (Try(() => writer.Commit()) is { } refused)
                {
                    return refused;
                }

                possible.RemoveAll(p => !ReferenceEquals(p, now));
            }
        }
    }

    /// <summary>Tries again where only a merge failed: nothing was done then.</summary>
    private static Exception? Try(Action change)
    {
        while (true)
        {
            try
            {
                change();
                return null;
            }
            catch (MergeException e)
            {
                Assert.IsType<IOException>(e.InnerException);
            }
            catch (IOException e)
            {
                return e;
            }
        }
    }
}
