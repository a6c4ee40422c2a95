using BenchmarkDotNet.Attributes;

namespace MscText.Lucene.Benchmarks;

/// <summary>
/// Time and allocations a query, by kind of query. What a posting or a match allocates is nothing where queries of high and of low
/// document frequency allocate the same.
/// </summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private IndexSearcher? _searcher;
    private Query[] _queries = [];
    private int _next;

    /// <summary>The kinds of the corpus's query list that the engine has.</summary>
    public static IEnumerable<string> Kinds =>
        CorpusQuery.Read(SuiteIndex.Corpus).Where(g => g.All(q => q.Build() is not null)).Select(g => g.Key);

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _searcher = new IndexSearcher(SuiteIndex.Open());
        _queries = [.. CorpusQuery.Read(SuiteIndex.Corpus)[Kind].Select(q => q.Build()!)];
    }

    [GlobalCleanup]
    public void Cleanup() => _searcher!.Reader.Dispose();

    [Benchmark(Baseline = true, Description = "top 10")]
    public TopDocs Top() => _searcher!.Search(Next(), 10);

    [Benchmark(Description = "top 10, counting all")]
    public TopDocs TopCountingAll() => _searcher!.Search(Next(), 10, SearchOptions.CountAll);

    [Benchmark(Description = "top 1,000")]
    public TopDocs TopThousand() => _searcher!.Search(Next(), 1000);

    [Benchmark(Description = "count")]
    public int Count() => _searcher!.Count(Next());

    private Query Next() => _queries[_next++ % _queries.Length];
}
