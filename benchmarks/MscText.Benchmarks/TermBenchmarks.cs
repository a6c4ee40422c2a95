using System.Buffers;
using BenchmarkDotNet.Attributes;
using MscText.Terms;

namespace MscText.Benchmarks;

/// <summary>
/// Speed of the term matcher on 2,000 Chinese abstracts (837,664 bytes of UTF-16), with the whole dictionary. The peer of the
/// same run is .NET's own search for many strings, an Aho-Corasick automaton over the same names as they are listed: it folds
/// neither script nor spelling, knows no word boundaries, and tells where a name begins but not which one it is.
/// </summary>
[MemoryDiagnoser]
public class TermBenchmarks
{
    private readonly TermMatchBuffer _buffer = new();
    private SearchValues<string> _names = SearchValues.Create([], StringComparison.Ordinal);
    private string _text = "";

    [GlobalSetup]
    public void Setup()
    {
        _text = string.Join('\n', CslTexts.Records().Select(r => r.GetProperty("abstract").GetString()));
        string[] names = [.. TermDictionary.Default.Concepts.SelectMany(c => c.Names).Where(n => n.Length > 1).Distinct(StringComparer.Ordinal)];
        _names = SearchValues.Create(names, StringComparison.Ordinal);
    }

    [Benchmark(Baseline = true)]
    public int SearchValuesOfStrings()
    {
        int count = 0;
        ReadOnlySpan<char> rest = _text;
        while (rest.IndexOfAny(_names) is >= 0 and int at)
        {
            count++;
            rest = rest[(at + 1)..];
        }

        return count;
    }

    [Benchmark]
    public int FindTerms()
    {
        TermMatcher.Default.Find(_text, _buffer);
        return _buffer.Count;
    }

    [Benchmark]
    public int CountHan() => HanCharacters.Count(_text);
}
