using BenchmarkDotNet.Attributes;
using MscText.Terms;

namespace MscText.Benchmarks;

/// <summary>
/// Speed of the term matcher in a text of both languages; the peer of the same run is the plainest pass there is, a
/// count of the text's Chinese characters.
/// </summary>
[MemoryDiagnoser]
public class TermBenchmarks
{
    private const int Repeats = 400;

    private readonly TermMatchBuffer _buffer = new();
    private string _text = "";

    [GlobalSetup]
    public void Setup() => _text = string.Concat(Enumerable.Repeat(
        "间充质干细胞通过旁分泌作用调节免疫反应,抑制肿瘤细胞的增殖,并促进组织修复。本研究探讨其对急性髓系白血病患者的影响。"
        + "Mesenchymal stromal cells secrete cytokines and growth factors that modulate the immune response in patients with liver cirrhosis. ",
        Repeats));

    [Benchmark(Baseline = true)]
    public int CountHan() => HanCharacters.Count(_text);

    [Benchmark]
    public int FindTerms()
    {
        TermMatcher.Default.Find(_text, _buffer);
        return _buffer.Count;
    }
}
