using System.Text.Json;
using MscText.Alignment;

namespace MscText.Tests.Alignment;

/// <summary>Strict scores of alignments against hand-made beads, summed over documents.</summary>
internal sealed class BeadScore
{
    private int _right;
    private int _found;
    private int _gold;
    private int _nullRight;
    private int _nullFound;
    private int _nullGold;

    /// <summary>Over beads with both sides: both exactly as in the gold.</summary>
    public double F1 => 2.0 * _right / (_found + _gold);

    /// <summary>Over sentences said to have no counterpart.</summary>
    public double NullPrecision => (double)_nullRight / Math.Max(1, _nullFound);

    /// <summary>Over sentences that have none.</summary>
    public double NullRecall => (double)_nullRight / Math.Max(1, _nullGold);

    /// <summary>Reads <c>path.en</c>, <c>path.zh</c> and <c>path.gold</c>, aligns and counts.</summary>
    public void AddFiles(string path)
    {
        string[] english = File.ReadAllLines(path + ".en");
        string[] chinese = File.ReadAllLines(path + ".zh");
        (int[] English, int[] Chinese)[] gold =
        [
            .. File.ReadLines(path + ".gold").Where(l => l.Length > 0).Select(l => l.Split(':')).Select(p =>
                (JsonSerializer.Deserialize<int[]>(p[0])!, JsonSerializer.Deserialize<int[]>(p[1])!)),
        ];
        Add(gold, SentenceAligner.Default.Align(english, chinese));
    }

    /// <summary>Counts one alignment.</summary>
    public void Add(IReadOnlyCollection<(int[] English, int[] Chinese)> gold, IReadOnlyList<Bead> beads)
    {
        var expected = gold.Where(g => g.English.Length > 0 && g.Chinese.Length > 0).Select(g => Key(g.English, g.Chinese)).ToHashSet();
        string[] found = [.. beads.Where(b => !b.IsNull).Select(b => Key(b.English, b.Chinese))];
        _gold += expected.Count;
        _found += found.Length;
        _right += found.Count(expected.Contains);

        var expectedNulls = gold.Where(g => g.English.Length == 0 || g.Chinese.Length == 0)
            .SelectMany(g => Sentences(g.English, g.Chinese)).ToHashSet();
        string[] foundNulls = [.. beads.Where(b => b.IsNull).SelectMany(b => Sentences(b.English, b.Chinese))];
        _nullGold += expectedNulls.Count;
        _nullFound += foundNulls.Length;
        _nullRight += foundNulls.Count(expectedNulls.Contains);
    }

    private static IEnumerable<string> Sentences(IEnumerable<int> english, IEnumerable<int> chinese) =>
        english.Select(i => $"en{i}").Concat(chinese.Select(i => $"zh{i}"));

    private static string Key(IEnumerable<int> english, IEnumerable<int> chinese) =>
        $"{string.Join(',', english)}:{string.Join(',', chinese)}";
}
