using BenchmarkDotNet.Attributes;

namespace MscText.Lucene.Benchmarks;

/// <summary>Counting the journals, keywords and decades of everything a query finds.</summary>
[MemoryDiagnoser]
public class FacetBenchmarks
{
    private FacetSearcher? _facets;
    private FacetRequest? _request;
    private Query[] _queries = [];
    private int _next;

    [Params("term-high", "term-med", "or-5")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _facets = new FacetSearcher(new IndexSearcher(SuiteIndex.Open()));
        _request = new FacetRequest
        {
            Fields = [new FacetField("journal"), new FacetField("keyword")],
            Ranges = [new FacetRangeField("year", [.. Enumerable.Range(198, 5).Select(d => new FacetRange($"{d}0s", d * 10, d * 10 + 9))])],
        };
        _queries = [.. CorpusQuery.Read(SuiteIndex.Corpus)[Kind].Select(q => q.Build()!)];
    }

    [Benchmark(Description = "facets of a query")]
    public FacetsResult Count() => _facets!.Search(_queries[_next++ % _queries.Length], _request!);
}
