using BenchmarkDotNet.Attributes;
using MscText.Alignment;

namespace MscText.Benchmarks;

/// <summary>
/// Sentence alignment of the longest document of the evaluation data (<c>MSCTEXT_EVAL_DATA</c>; 1,047 × 1,113 sentences),
/// once and repeated: time a sentence should stay flat. The baseline uses lengths, numbers and shared
/// tokens only, so that ratios show what the dictionaries and the second pass cost. For long texts see
/// <see cref="AlignmentScale"/>.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class AlignmentBenchmarks
{
    private static readonly SentenceAligner LengthsOnly = new(
        new SentenceAlignerOptions { UseLexicon = false, UseTerms = false, LearnPairs = false });

    private string[] _english = [];
    private string[] _chinese = [];

    [Params(1, 10)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        string data = Environment.GetEnvironmentVariable("MSCTEXT_EVAL_DATA")
            ?? throw new InvalidOperationException("Set MSCTEXT_EVAL_DATA to the evaluation data.");
        string path = Path.Combine(data, "alignment", "champollion", "890621f");
        _english = [.. Enumerable.Repeat(File.ReadAllLines(path + ".en"), Times).SelectMany(lines => lines)];
        _chinese = [.. Enumerable.Repeat(File.ReadAllLines(path + ".zh"), Times).SelectMany(lines => lines)];
    }

    [Benchmark(Baseline = true)]
    public int Lengths() => LengthsOnly.Align(_english, _chinese).Count;

    [Benchmark]
    public int Default() => SentenceAligner.Default.Align(_english, _chinese).Count;
}
