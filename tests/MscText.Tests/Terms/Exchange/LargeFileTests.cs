using MscText.Terms;

namespace MscText.Tests.Terms;

/// <summary>Files of real size; alone, since what the process holds is measured.</summary>
[Collection(nameof(LargeFileTests))]
[CollectionDefinition(nameof(LargeFileTests), DisableParallelization = true)]
public class LargeFileTests
{
    private const long MegaByte = 1 << 20;

    [Fact]
    public void Three_hundred_megabytes_of_descriptors_are_read_in_bounded_memory()
    {
        const int records = 34_000;
        const long bound = 16 * MegaByte;
        var progress = new Recorder();
        using var stream = new GeneratedMesh(records);
        int entries = 0;
        int names = 0;
        long peak = 0;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (TermReadResult result in TermImporter.Default.Read(stream, "own.xml", TermFileFormat.Mesh, progress))
        {
            TermEntry entry = Assert.IsType<TermEntry>(result.Entry);
            names += entry.Concept.Names.Count();
            entries++;
            if (entries % 4000 == 0)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.Equal(records, entries);
        Assert.Equal(records * (GeneratedMesh.Terms + 1), names);
        Assert.True(progress.Bytes > 300 * MegaByte, $"{progress.Bytes >> 20} MB");
        Assert.InRange(progress.Reports, 250, 400);
        Assert.True(peak < bound, $"{peak >> 10} KB held while {progress.Bytes >> 20} MB were read");
    }

    [Fact]
    public void Cancelling_ends_the_reading_at_once()
    {
        using var source = new CancellationTokenSource();
        using var stream = new GeneratedMesh(int.MaxValue);
        int entries = 0;

        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (TermReadResult _ in TermImporter.Default.Read(stream, "own.xml", TermFileFormat.Mesh, null, source.Token))
            {
                entries++;
                if (entries == 100)
                {
                    source.Cancel();
                }
            }
        });

        Assert.Equal(100, entries);
    }

    [Fact]
    public void Cancelling_an_import_from_its_progress_throws_and_gives_nothing()
    {
        using var source = new CancellationTokenSource();
        using var stream = new GeneratedMesh(int.MaxValue);
        var progress = new Recorder { OnReport = source.Cancel };

        Assert.Throws<OperationCanceledException>(
            () => TermImporter.Default.Import(stream, "own.xml", TermFileFormat.Mesh, progress, source.Token));
        Assert.Equal(1, progress.Reports);
    }

    [Theory]
    [InlineData("<DescriptorRecordSet a=\"", "x")]
    [InlineData("<DescriptorRecordSet><DescriptorRecord><DescriptorUI>", "y")]
    [InlineData("<DescriptorRecordSet><", "z")]
    public void A_tag_or_text_without_end_is_refused_before_it_fills_the_memory(string start, string filler)
    {
        using var stream = new EndlessStream(start, filler);

        TermImport import = TermImporter.Default.Import(stream, "own.xml", TermFileFormat.Mesh);

        Assert.Contains("longer than 16 MB", import.Report.Error!.Message, StringComparison.Ordinal);
        Assert.True(stream.BytesRead < 17 * MegaByte);
    }

    [Theory]
    [InlineData(TermFileFormat.Table, "en,zh\n\"")]
    [InlineData(TermFileFormat.Obo, "[Term]\nname: ")]
    [InlineData(TermFileFormat.TermList, "id\t")]
    public void A_line_without_end_is_refused_before_it_fills_the_memory(TermFileFormat format, string start)
    {
        // Ends only where the test would fail.
        using var stream = new EndlessStream(start, "x", limit: 64 * MegaByte);

        TermImport import = TermImporter.Default.Import(stream, "own.file", format);

        Assert.Contains("longer than 1 MB", import.Report.Error!.Message, StringComparison.Ordinal);
    }

    private sealed class Recorder : IProgress<TermImportProgress>
    {
        public int Reports { get; private set; }

        public long Bytes { get; private set; }

        public Action? OnReport { get; init; }

        public void Report(TermImportProgress value)
        {
            Reports++;
            Bytes = value.Bytes;
            OnReport?.Invoke();
        }
    }
}
