using BenchmarkDotNet.Attributes;

namespace MscText.Lucene.Benchmarks;

/// <summary>Highlighting the ten best hits of a query in their abstracts, from the offsets in the index.</summary>
[MemoryDiagnoser]
public class HighlightingBenchmarks
{
    private const int Hits = 10;

    private Highlighter? _highlighter;
    private (Query Query, string Field, int[] Docs)[] _searches = [];
    private int _next;

    [Params("term-med", "and-high-med", "or-5", "phrase-med")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        IndexSearcher searcher = new(SuiteIndex.Open());
        _highlighter = new Highlighter(searcher);
        _searches = [.. CorpusQuery.Read(SuiteIndex.Corpus)[Kind]
            .Select(q => (q.Build()!, q.Field))
            .Select(q => (q.Item1, q.Field, Docs: searcher.Search(q.Item1, Hits).ScoreDocs.Select(h => h.Doc).ToArray()))
            .Where(q => q.Docs.Length == Hits)];
    }

    [Benchmark(OperationsPerInvoke = Hits, Description = "highlight a hit")]
    public IReadOnlyList<HighlightedField> Highlight()
    {
        (Query query, string field, int[] docs) = _searches[_next++ % _searches.Length];
        return _highlighter!.Highlight(query, docs, field);
    }
}
