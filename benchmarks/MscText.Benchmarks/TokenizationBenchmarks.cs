using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MscText.Normalization;
using MscText.Segmentation;

namespace MscText.Benchmarks;

/// <summary>
/// The tokenizer around jieba's algorithm and the sentence splitter, single thread, on Chinese abstracts (CSL) and English ones
/// (MED1250) of <c>MSCTEXT_EVAL_DATA</c>. Jieba's algorithm alone on the same text is the baseline.
/// </summary>
[MemoryDiagnoser]
public class TokenizationBenchmarks
{
    private readonly TokenBuffer _tokens = new();
    private readonly WordBuffer _words = new();
    private readonly List<TextSpan> _sentences = [];
    private string[] _texts = [];
    private NormalizedText[] _normalized = [];

    [Params("csl", "med1250")]
    public string Corpus { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        string data = Environment.GetEnvironmentVariable("MSCTEXT_EVAL_DATA")
            ?? throw new InvalidOperationException("Set MSCTEXT_EVAL_DATA to the evaluation data.");
        _texts = Corpus == "csl"
            ? [.. File.ReadLines(Path.Combine(data, "csl", "csl_2000.jsonl")).Select(Abstract)]
            : File.ReadAllLines(Path.Combine(data, "abbreviations", "MED1250_labeled"));
        _normalized = [.. _texts.Select(TextNormalizer.Search.Normalize)];
        Console.WriteLine($"{Corpus}: {_texts.Sum(System.Text.Encoding.UTF8.GetByteCount) / 1e6:F2} MB of UTF-8, {Tokens()} tokens");
    }

    [Benchmark(Baseline = true, Description = "jieba's algorithm alone")]
    public int Jieba()
    {
        int count = 0;
        foreach (NormalizedText text in _normalized)
        {
            JiebaSegmenter.Default.Cut(text.Text, SegmentationMode.Search, hmm: true, _words);
            count += _words.Count;
        }

        return count;
    }

    [Benchmark(Description = "tokens of normalised text")]
    public int Tokens()
    {
        int count = 0;
        foreach (NormalizedText text in _normalized)
        {
            TextSegmenter.Search.Segment(text, _tokens);
            count += _tokens.Count;
        }

        return count;
    }

    [Benchmark(Description = "normalising and tokens")]
    public int NormalizeAndTokens()
    {
        int count = 0;
        foreach (string text in _texts)
        {
            TextSegmenter.Search.Segment(text, _tokens);
            count += _tokens.Count;
        }

        return count;
    }

    [Benchmark(Description = "sentences")]
    public int Sentences()
    {
        int count = 0;
        foreach (string text in _texts)
        {
            SentenceSplitter.Default.Split(text, Language.None, _sentences);
            count += _sentences.Count;
        }

        return count;
    }

    private static string Abstract(string line)
    {
        using JsonDocument record = JsonDocument.Parse(line);
        return record.RootElement.GetProperty("abstract").GetString()!;
    }
}
