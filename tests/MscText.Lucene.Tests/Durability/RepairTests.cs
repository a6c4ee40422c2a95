using MscText.Testing;

namespace MscText.Lucene.Tests.Durability;

public class RepairTests
{
    [Fact]
    public void Repairing_drops_the_damaged_segments_and_says_how_many_documents_go()
    {
        using TempDirectory directory = new();
        Build(directory.Index, segments: 4, docs: 30);
        CheckIndexResult before = CheckIndex.Check(directory.Index);
        Assert.True(before.IsClean);
        Assert.Equal("segments_1 is sound: 119 documents in 4 segments.", before.Summary);
        Flip(directory.Path, before.Segments[1].Name + ".fdt");
        Flip(directory.Path, before.Segments[1].Name + "_Lucene41_0.doc");

        CheckIndexResult found = CheckIndex.Repair(directory.Index);
        Assert.Equal(30, found.LostDocCount);
        Assert.Equal("segments_1: 1 of 4 segments are damaged; 30 of 119 documents are lost.", found.Summary);
        SegmentCheck damaged = Assert.Single(found.Segments, s => s.Problem is not null);
        Assert.Equal(2, damaged.DamagedFiles.Count);
        Assert.StartsWith($"Segment {damaged.Name} is damaged: its 30 documents are lost. Index file '", damaged.Summary, StringComparison.Ordinal);

        CheckIndexResult after = CheckIndex.Check(directory.Index);
        Assert.True(after.IsClean, after.Summary);
        Assert.Equal(89, after.DocCount);
        using (IndexWriter writer = new(directory.Index))
        {
            writer.AddDocument(new Document().AddKeyword(RandomIndex.Id, "new"));
            writer.Commit();
        }

        using IndexReader reader = IndexReader.Open(directory.Index);
        Assert.Equal(90, reader.NumDocs);
        Assert.DoesNotContain(directory.Index.ListAll(), f => f.StartsWith(damaged.Name + ".", StringComparison.Ordinal));
        if (ApacheLucene.Missing is null)
        {
            ApacheLucene.CheckIndex(directory.Path);
        }
    }

    [Fact]
    public void A_segment_whose_description_is_damaged_does_not_take_the_others_with_it()
    {
        using TempDirectory directory = new();
        Build(directory.Index, segments: 3, docs: 10);
        Flip(directory.Path, "_1.si");
        CheckIndexResult found = CheckIndex.Repair(directory.Index);
        Assert.Contains("at least 0 of 19 documents are lost", found.Summary, StringComparison.Ordinal);
        SegmentCheck damaged = Assert.Single(found.Segments, s => !s.IsDocCountKnown);
        Assert.Contains("how many it had is not known", damaged.Summary, StringComparison.Ordinal);
        Assert.Equal(19, CheckIndex.Check(directory.Index).DocCount);
    }

    [Fact]
    public void A_sound_index_is_not_touched_by_a_repair_and_a_written_one_is_refused()
    {
        using TempDirectory directory = new();
        Build(directory.Index, segments: 2, docs: 10);
        IReadOnlyList<string> files = directory.Index.ListAll();
        Assert.True(CheckIndex.Repair(directory.Index).IsClean);
        Assert.Equal(files, directory.Index.ListAll());
        using IndexWriter writer = new(directory.Index);
        Assert.Throws<IndexLockedException>(() => CheckIndex.Repair(directory.Index));
    }

    [Fact]
    public void A_check_can_be_cancelled_and_tells_every_segment_it_has_done()
    {
        using TempDirectory directory = new();
        Build(directory.Index, segments: 3, docs: 10);
        using CancellationTokenSource source = new();
        List<string> told = [];
        Progress progress = new(check =>
        {
            told.Add(check.Name);
            source.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() => CheckIndex.Check(directory.Index, progress, source.Token));
        Assert.Equal(["_0"], told);
    }

    private static void Build(IndexDirectory directory, int segments, int docs)
    {
        RandomIndex random = new(segments);
        using IndexWriter writer = new(directory, new IndexWriterOptions { MergeFactor = int.MaxValue });
        for (int i = 0; i < segments * docs; i++)
        {
            writer.AddDocument(random.Document(i, 30));
            if ((i + 1) % docs == 0)
            {
                writer.Flush();
            }
        }

        writer.DeleteDocuments(new Term(RandomIndex.Id, RandomIndex.Key(0)));
        writer.Commit();
    }

    private static void Flip(string folder, string file)
    {
        string path = Path.Combine(folder, file);
        byte[] content = File.ReadAllBytes(path);
        content[content.Length / 2] ^= 4;
        File.WriteAllBytes(path, content);
    }

    private sealed class Progress(Action<SegmentCheck> report) : IProgress<SegmentCheck>
    {
        public void Report(SegmentCheck value) => report(value);
    }
}
