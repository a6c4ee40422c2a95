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
    private NodePeer? _peer;

    [Params(SegmentationMode.Accurate, SegmentationMode.Search)]
    public SegmentationMode Mode { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _texts = [.. CslTexts.Records().SelectMany(r => new[] { r.GetProperty("title").GetString()!, r.GetProperty("abstract").GetString()! })];
        _withUserWords = new JiebaSegmenter();
        _withUserWords.AddWords(_texts.Where((_, i) => i % 20 == 0).Select(title => new JiebaWord(title[..Math.Min(title.Length, 6)])));

        _peer = new NodePeer("jieba-benchmark.js", _texts);
        if (NodeRsJieba() != Buffer())
        {
            throw new InvalidOperationException("The peer finds another number of words.");
        }
    }

    [GlobalCleanup]
    public void Cleanup() => _peer?.Dispose();

    [Benchmark(Baseline = true, Description = "@node-rs/jieba")]
    public int NodeRsJieba() => _peer!.Ask(Mode == SegmentationMode.Search ? "search" : "accurate");

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
