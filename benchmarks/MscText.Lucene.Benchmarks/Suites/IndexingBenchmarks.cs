using BenchmarkDotNet.Attributes;

namespace MscText.Lucene.Benchmarks;

/// <summary>Indexing into memory, one thread: time and allocations a document, with and without decoding the corpus.</summary>
[MemoryDiagnoser]
public class IndexingBenchmarks
{
    private const int Documents = 2000;

    private string _corpus = "";

    [GlobalSetup]
    public void Setup() => _corpus = SuiteIndex.Corpus;

    [Benchmark(Baseline = true, OperationsPerInvoke = Documents, Description = "index and commit a document")]
    public void Index()
    {
        using InMemoryDirectory directory = new();
        SuiteIndex.Build(directory, _corpus, Documents);
    }

    [Benchmark(OperationsPerInvoke = Documents, Description = "decode a document of the corpus")]
    public int Decode()
    {
        using CorpusReader reader = new(_corpus);
        CorpusDocuments documents = new(reader);
        int tokens = 0;
        for (int i = 0; i < Documents; i++)
        {
            tokens += documents.NextTokenCount();
        }

        return tokens;
    }
}
