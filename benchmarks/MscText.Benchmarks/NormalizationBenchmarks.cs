using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MscText.Normalization;

namespace MscText.Benchmarks;

/// <summary>
/// Normalisation of the abstracts of CSL and of the documents beside the evaluation data (<c>MSCTEXT_EVAL_DATA</c>),
/// one text after the other on a single thread. The baseline is what the runtime has: NFKC and lower case, without a
/// map of positions and without any of the other steps. The length of the text in UTF-8 is written at the start of
/// each run, so that times can be read as MB a second.
/// </summary>
[MemoryDiagnoser]
public class NormalizationBenchmarks
{
    private string[] _texts = [];

    [Params("csl", "seeds")]
    public string Source { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        string data = Environment.GetEnvironmentVariable("MSCTEXT_EVAL_DATA")
            ?? throw new InvalidOperationException("Set MSCTEXT_EVAL_DATA to the evaluation data.");
        _texts = Source == "csl"
            ? [.. File.ReadLines(Path.Combine(data, "csl", "csl_2000.jsonl")).Select(Abstract)]
            : [.. Directory.GetFiles(Path.Combine(data, "..", "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        Console.WriteLine($"{_texts.Sum(Encoding.UTF8.GetByteCount) / 1e6:F3} MB of UTF-8");
    }

    [Benchmark(Baseline = true)]
    public int Runtime() => _texts.Sum(t => t.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Length);

    [Benchmark]
    public int Search() => _texts.Sum(t => TextNormalizer.Search.Normalize(t).Text.Length);

    [Benchmark]
    public int Display() => _texts.Sum(t => TextNormalizer.Display.Normalize(t).Text.Length);

    [Benchmark]
    public int FoldScript() => _texts.Sum(t => ScriptFolder.Default.Fold(t).Text.Text.Length);

    [Benchmark]
    public int Repair() => _texts.Sum(t => TextRepair.Find(t).Count);

    private static string Abstract(string line)
    {
        using var record = JsonDocument.Parse(line);
        return record.RootElement.GetProperty("abstract").GetString()!;
    }
}
