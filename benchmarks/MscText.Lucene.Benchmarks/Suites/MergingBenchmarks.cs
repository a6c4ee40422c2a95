using BenchmarkDotNet.Attributes;

namespace MscText.Lucene.Benchmarks;

/// <summary>Merging eight segments of 500 documents in memory into one.</summary>
[MemoryDiagnoser]
public class MergingBenchmarks
{
    private const int SegmentCount = 8;
    private const int SegmentDocuments = 500;

    private InMemoryDirectory _directory = new();

    [IterationSetup]
    public void Setup()
    {
        // Eight of one size are too few for the merge policy to merge by itself.
        _directory = new InMemoryDirectory();
        SuiteIndex.Build(_directory, SuiteIndex.Corpus, SegmentCount * SegmentDocuments, SegmentDocuments);
    }

    [IterationCleanup]
    public void Cleanup() => _directory.Dispose();

    [Benchmark(OperationsPerInvoke = SegmentCount * SegmentDocuments, Description = "merge a document")]
    public void Merge()
    {
        using IndexWriter writer = new(_directory);
        writer.ForceMerge(1);
        writer.Commit();
    }
}
