using System.Buffers;
using BenchmarkDotNet.Attributes;
using MscText.Normalization;

namespace MscText.Benchmarks;

/// <summary>
/// Conversion a line at a time. The text is <c>csl/csl_2000.jsonl</c> of the evaluation data, in the script that the
/// configuration takes; the length in UTF-8 is told at the start, so that times can be read as MB a second.
/// </summary>
[MemoryDiagnoser]
public class ConversionBenchmarks
{
    private readonly ArrayBufferWriter<char> _buffer = new(1 << 16);
    private string[] _lines = [];
    private ChineseConverter _converter = ChineseConverter.For("s2t");

    /// <summary>The configuration that is measured.</summary>
    [Params("t2s", "s2t", "s2tw", "s2twp", "tw2s", "tw2sp")]
    public string Configuration { get; set; } = "s2t";

    [GlobalSetup]
    public void Setup()
    {
        _converter = ChineseConverter.For(Configuration);
        string[] simplified = BenchmarkData.ChineseLines();
        _lines = Configuration switch
        {
            ['s', ..] => simplified,
            ['t', 'w', ..] => [.. simplified.Select(ChineseConverter.For("s2twp").Convert)],
            _ => [.. simplified.Select(ChineseConverter.For("s2t").Convert)],
        };
        Console.WriteLine($"// {_lines.Sum(l => System.Text.Encoding.UTF8.GetByteCount(l) + 1) / 1e6:F3} MB of UTF-8");
    }

    [Benchmark(Baseline = true)]
    public int Strings()
    {
        int length = 0;
        foreach (string line in _lines)
        {
            length += _converter.Convert(line).Length;
        }

        return length;
    }

    [Benchmark]
    public int Buffer()
    {
        _buffer.ResetWrittenCount();
        foreach (string line in _lines)
        {
            _converter.Convert(line, _buffer);
        }

        return _buffer.WrittenCount;
    }

    [Benchmark]
    public int WithMap()
    {
        int runs = 0;
        foreach (string line in _lines)
        {
            runs += _converter.ConvertWithMap(line).Map.Runs.Count;
        }

        return runs;
    }
}
