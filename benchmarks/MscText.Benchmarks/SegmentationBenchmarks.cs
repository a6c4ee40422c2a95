using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MscText.Segmentation;

namespace MscText.Benchmarks;

/// <summary>
/// jieba's algorithm on titles and abstracts of CSL (<c>MSCTEXT_EVAL_DATA</c>), single thread, against
/// <c>@node-rs/jieba</c> under Node.js (<c>npm install --ignore-scripts</c> in <c>tests/npm</c>). The peer holds the texts
/// as strings and is asked once for all of them, so that the pipe to it costs nothing.
/// </summary>
[MemoryDiagnoser]
public class SegmentationBenchmarks
{
    private readonly WordBuffer _buffer = new();
    private string[] _texts = [];
    private JiebaSegmenter _withUserWords = new();
    private string _corpus = "";
    private Process? _peer;

    [Params(SegmentationMode.Accurate, SegmentationMode.Search)]
    public SegmentationMode Mode { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        string data = Environment.GetEnvironmentVariable("MSCTEXT_EVAL_DATA")
            ?? throw new InvalidOperationException("Set MSCTEXT_EVAL_DATA to the evaluation data.");
        _texts = [.. File.ReadLines(Path.Combine(data, "csl", "csl_2000.jsonl")).SelectMany(TitleAndAbstract)];
        _withUserWords = new JiebaSegmenter();
        _withUserWords.AddWords(_texts.Where((_, i) => i % 20 == 0).Select(title => new JiebaWord(title[..Math.Min(title.Length, 6)])));

        _corpus = Path.GetTempFileName();
        File.WriteAllText(_corpus, JsonSerializer.Serialize(_texts));
        string root = typeof(SegmentationBenchmarks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == "RepositoryRoot").Value!;
        _peer = Process.Start(new ProcessStartInfo("node", [Path.Combine(root, "tests", "npm", "jieba-benchmark.js"), _corpus])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        if (NodeRsJieba() != Buffer())
        {
            throw new InvalidOperationException("The peer finds another number of words.");
        }
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _peer?.StandardInput.Close();
        _peer?.WaitForExit();
        _peer?.Dispose();
        File.Delete(_corpus);
    }

    [Benchmark(Baseline = true, Description = "@node-rs/jieba")]
    public int NodeRsJieba()
    {
        _peer!.StandardInput.WriteLine(Mode == SegmentationMode.Search ? "search" : "accurate");
        _peer.StandardInput.Flush();
        return int.Parse(_peer.StandardOutput.ReadLine()!, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Benchmark(Description = "JiebaSegmenter, buffer")]
    public int Buffer() => Cut(JiebaSegmenter.Default);

    [Benchmark(Description = "JiebaSegmenter, buffer, user words")]
    public int BufferWithUserWords() => Cut(_withUserWords);

    [Benchmark(Description = "JiebaSegmenter, strings")]
    public int Strings()
    {
        int words = 0;
        foreach (string text in _texts)
        {
            words += JiebaSegmenter.Default.Cut(text, Mode).Length;
        }

        return words;
    }

    private static string[] TitleAndAbstract(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return [document.RootElement.GetProperty("title").GetString()!, document.RootElement.GetProperty("abstract").GetString()!];
    }

    private int Cut(JiebaSegmenter segmenter)
    {
        int words = 0;
        foreach (string text in _texts)
        {
            segmenter.Cut(text, Mode, hmm: true, _buffer);
            words += _buffer.Count;
        }

        return words;
    }
}
