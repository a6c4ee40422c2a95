using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MscText.Lucene;
using MscText.Normalization;
using MscText.Search;
using MscText.Segmentation;
using MscText.Terms;

namespace MscText.Benchmarks;

/// <summary>
/// The indexing hot path on the 2,000 abstracts of CSL (<c>MSCTEXT_EVAL_DATA</c>), single thread, in memory: what each step
/// of the analysis costs, as a ratio to the whole.
/// </summary>
[MemoryDiagnoser]
public class IndexingBenchmarks
{
    private readonly TokenBuffer _tokens = new();
    private readonly TermMatchBuffer _matches = new();
    private AbstractRecord[] _records = [];
    private NormalizedText[] _normalized = [];

    [GlobalSetup]
    public void Setup()
    {
        _records = [.. CslTexts.Records().Select(Record)];
        _normalized = [.. _records.Select(r => TextNormalizer.Search.Normalize(r.AbstractChinese!))];
    }

    [Benchmark(Baseline = true, Description = "index: analysis, postings, commit")]
    public int Index()
    {
        using var index = AbstractIndex.Open(new InMemoryDirectory());
        foreach (AbstractRecord record in _records)
        {
            index.AddOrUpdate(record);
        }

        index.Commit();
        return index.Count;
    }

    [Benchmark(Description = "normalise")]
    public int Normalize() => _records.Sum(r => TextNormalizer.Search.Normalize(r.AbstractChinese!).Text.Length);

    [Benchmark(Description = "segment")]
    public int Segment()
    {
        int count = 0;
        foreach (NormalizedText text in _normalized)
        {
            TextSegmenter.Search.Segment(text, _tokens);
            count += _tokens.Count;
        }

        return count;
    }

    [Benchmark(Description = "find terms")]
    public int FindTerms()
    {
        int count = 0;
        foreach (AbstractRecord record in _records)
        {
            TermMatcher.Default.Find(record.AbstractChinese, _matches);
            count += _matches.Count;
        }

        return count;
    }

    private static AbstractRecord Record(JsonElement json) => new()
    {
        Id = json.GetProperty("id").GetString()!,
        TitleChinese = json.GetProperty("title").GetString(),
        AbstractChinese = json.GetProperty("abstract").GetString(),
        Keywords = [.. json.GetProperty("keywords").EnumerateArray().Select(k => k.GetString()!)],
    };
}
