using BenchmarkDotNet.Attributes;
using MscText.Lucene;
using MscText.Search;

namespace MscText.Benchmarks;

/// <summary>
/// What is beside the hits: completions, corrections, facets, snippets, similar documents, on 50,000 documents made of the sentences of
/// CSL (<c>MSCTEXT_EVAL_DATA</c>). The baseline is a search for the same word without any of them.
/// </summary>
[MemoryDiagnoser]
[InProcess]
[WarmupCount(1)]
[IterationCount(3)]
public class FindingBenchmarks
{
    private const int Documents = 50_000;

    // One index for all benchmarks: making it takes longer than they do.
    private static readonly Lazy<AbstractIndex> s_index = new(Build);

    private readonly SearchRequest _bare = new() { Query = "干细胞移植", Snippets = 0 };
    private AbstractIndex _index = null!;

    [GlobalSetup]
    public void Setup() => _index = s_index.Value;

    [Benchmark(Baseline = true, Description = "search, no snippets")]
    public int Search() => _index.Search(_bare).TotalHits;

    [Benchmark(Description = "search, two snippets a hit")]
    public int Snippets() => _index.Search(_bare with { Snippets = 2 }).TotalHits;

    [Benchmark(Description = "search, all facets")]
    public int Facets() => _index.Search(_bare with { Facets = [.. Enum.GetValues<FacetKind>()] }).TotalHits;

    [Benchmark(Description = "search, a correction")]
    public int Correct() => _index.Search(_bare with { Query = "干细抱移植" }).Corrections.Count;

    [Benchmark(Description = "complete: two Latin letters")]
    public int CompleteLatin() => _index.Complete("ce").Count;

    [Benchmark(Description = "complete: one character")]
    public int CompleteChinese() => _index.Complete("细").Count;

    [Benchmark(Description = "complete: pinyin")]
    public int CompletePinyin() => _index.Complete("ganxi").Count;

    [Benchmark(Description = "similar documents")]
    public int Similar() => _index.Similar("doc7").TotalHits;

    private static AbstractIndex Build()
    {
        var random = new Random(1);
        (string Title, string Text)[] texts = [.. CslTexts.Records().Select(r => (r.GetProperty("title").GetString()!, r.GetProperty("abstract").GetString()!))];
        string[] sentences = [.. texts.SelectMany(t => t.Text.Split('。', StringSplitOptions.RemoveEmptyEntries))];
        AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());
        for (int i = 0; i < Documents; i++)
        {
            index.AddOrUpdate(new AbstractRecord
            {
                Id = $"doc{i}",
                Year = 1990 + random.Next(35),
                Journal = $"Journal {random.Next(300)}",
                TitleChinese = texts[random.Next(texts.Length)].Title,
                AbstractChinese = string.Join('。', random.GetItems(sentences, 3)) + "。",
                Keywords = [.. random.GetItems(texts, 3).Select(t => t.Title[..Math.Min(4, t.Title.Length)])],
            });
        }

        index.Commit();
        index.CompleteMerges();
        return index;
    }
}
