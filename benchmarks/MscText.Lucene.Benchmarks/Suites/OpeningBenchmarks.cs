using BenchmarkDotNet.Attributes;

namespace MscText.Lucene.Benchmarks;

/// <summary>Opening an index of 10,000 documents, and reading a document's stored fields.</summary>
[MemoryDiagnoser]
public class OpeningBenchmarks
{
    private IndexReader? _reader;
    private InMemoryDirectory? _directory;
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        _directory = new InMemoryDirectory();
        SuiteIndex.Build(_directory, SuiteIndex.Corpus, int.MaxValue);
        _reader = IndexReader.Open(_directory);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _reader!.Dispose();
        _directory!.Dispose();
    }

    [Benchmark(Description = "open and close")]
    public int Open()
    {
        using IndexReader reader = IndexReader.Open(_directory!);
        return reader.NumDocs;
    }

    [Benchmark(Description = "stored fields of a document")]
    public StoredDocument Document() => _reader!.Document((int)((uint)(_next += 7919) % (uint)_reader.MaxDoc));
}
