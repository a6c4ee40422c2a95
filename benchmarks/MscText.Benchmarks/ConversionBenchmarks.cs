using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
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
    private string _corpus = "";
    private Process? _peer;

    [Params("t2s", "s2t", "s2tw", "s2twp", "tw2s", "tw2sp")]
    public string Configuration { get; set; } = "s2t";

    [GlobalSetup]
    public void Setup()
    {
        string data = Environment.GetEnvironmentVariable("MSCTEXT_EVAL_DATA")
            ?? throw new InvalidOperationException("Set MSCTEXT_EVAL_DATA to the evaluation data.");
        ChineseConverter? toInput = Configuration[0] == 's' ? null : ChineseConverter.For(Configuration.StartsWith("tw", StringComparison.Ordinal) ? "s2twp" : "s2t");
        _texts = [.. File.ReadLines(Path.Combine(data, "csl", "csl_2000.jsonl")).Select(Abstract).Select(a => toInput?.Convert(a) ?? a)];
        _converter = ChineseConverter.CreateBuilder(Configuration).IncludeRareCharacters(false).Build();
        Console.WriteLine($"// {_texts.Sum(Encoding.UTF8.GetByteCount) / 1e6:F3} MB of UTF-8");

        _corpus = Path.GetTempFileName();
        File.WriteAllText(_corpus, JsonSerializer.Serialize(_texts));
        string root = typeof(ConversionBenchmarks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == "RepositoryRoot").Value!;
        _peer = Process.Start(new ProcessStartInfo("node", [Path.Combine(root, "tests", "npm", "opencc-js-benchmark.js"), _corpus])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        if (OpenCcJs() != Strings())
        {
            throw new InvalidOperationException("The peer gives texts of another length.");
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

    [Benchmark(Baseline = true, Description = "opencc-js")]
    public int OpenCcJs()
    {
        _peer!.StandardInput.WriteLine(Configuration);
        _peer.StandardInput.Flush();
        return int.Parse(_peer.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

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

    private static string Abstract(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("abstract").GetString()!;
    }
}
