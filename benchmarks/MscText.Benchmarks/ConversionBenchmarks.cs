using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;
using MscText.Normalization;

namespace MscText.Benchmarks;

/// <summary>
/// Conversion of abstracts of CSL (<c>MSCTEXT_EVAL_DATA</c>) in the script that the configuration takes, one after the
/// other on a single thread, against <c>opencc-js</c> under Node.js (<c>npm install --ignore-scripts</c> in
/// <c>tests/npm</c>), which holds the texts as strings and is asked once for all of them. The length of the text in
/// UTF-8 is written at the start of each run, so that times can be read as MB a second.
/// </summary>
[MemoryDiagnoser]
public class ConversionBenchmarks
{
    private readonly ArrayBufferWriter<char> _buffer = new(1 << 16);
    private string[] _texts = [];
    private ChineseConverter _converter = ChineseConverter.For("s2t");
    private NodePeer? _peer;

    [Params("t2s", "s2t", "s2tw", "s2twp", "tw2s", "tw2sp")]
    public string Configuration { get; set; } = "s2t";

    [GlobalSetup]
    public void Setup()
    {
        ChineseConverter? toInput = Configuration[0] == 's' ? null : ChineseConverter.For(Configuration.StartsWith("tw", StringComparison.Ordinal) ? "s2twp" : "s2t");
        _texts = [.. CslTexts.Records().Select(r => r.GetProperty("abstract").GetString()!).Select(a => toInput?.Convert(a) ?? a)];
        _converter = ChineseConverter.CreateBuilder(Configuration).IncludeRareCharacters(false).Build();
        Console.WriteLine($"// {_texts.Sum(Encoding.UTF8.GetByteCount) / 1e6:F3} MB of UTF-8");

        _peer = new NodePeer("opencc-js-benchmark.js", _texts);
        if (OpenCcJs() != Strings())
        {
            throw new InvalidOperationException("The peer gives texts of another length.");
        }
    }

    [GlobalCleanup]
    public void Cleanup() => _peer?.Dispose();

    [Benchmark(Baseline = true, Description = "opencc-js")]
    public int OpenCcJs() => _peer!.Ask(Configuration);

    [Benchmark(Description = "ChineseConverter, strings")]
    public int Strings()
    {
        int length = 0;
        foreach (string text in _texts)
        {
            length += _converter.Convert(text).Length;
        }

        return length;
    }

    [Benchmark(Description = "ChineseConverter, buffer")]
    public int Buffer()
    {
        _buffer.ResetWrittenCount();
        foreach (string text in _texts)
        {
            _converter.Convert(text, _buffer);
        }

        return _buffer.WrittenCount;
    }

    [Benchmark(Description = "ChineseConverter, with map")]
    public int WithMap()
    {
        int runs = 0;
        foreach (string text in _texts)
        {
            runs += _converter.ConvertWithMap(text).Map.Runs.Count;
        }

        return runs;
    }
}
