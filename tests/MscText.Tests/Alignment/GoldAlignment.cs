using System.Text.Json;
using MscText.Testing;

namespace MscText.Tests.Alignment;

/// <summary>A document in both languages, a sentence each, with the beads a person made.</summary>
internal sealed record GoldAlignment(
    string Name, string[] English, string[] Chinese, IReadOnlyList<(int[] English, int[] Chinese)> Beads)
{
    /// <summary>The sets of the evaluation data.</summary>
    public static readonly string[] Sets = ["wmt21", "champollion", "bio-mqm references"];

    /// <summary>The documents of a set.</summary>
    public static IReadOnlyList<GoldAlignment> Load(string set) => set == "bio-mqm references" ? LoadReferences() :
    [
        .. Directory.GetFiles(EvalData.At("alignment", set), "*.gold")
            .Order(StringComparer.Ordinal)
            .Select(gold => LoadFiles(gold[..^".gold".Length])),
    ];

    /// <summary>Leaves out each sentence of one side with a probability; what lost all its counterpart has none.</summary>
    public GoldAlignment Drop(bool english, double probability, Random random)
    {
        int[] kept = [.. Enumerable.Range(0, (english ? English : Chinese).Length).Where(_ => random.NextDouble() >= probability)];
        return kept.Length == 0 ? this : Keep(english, kept);
    }

    /// <summary>Leaves out so many sentences of one side from a place on.</summary>
    public GoldAlignment DropRange(bool english, int first, int count) =>
        Keep(english, [.. Enumerable.Range(0, (english ? English : Chinese).Length).Where(i => i < first || i >= first + count)]);

    /// <summary>The documents one after the other as a single one.</summary>
    public static GoldAlignment Join(IReadOnlyList<GoldAlignment> documents)
    {
        var beads = new List<(int[], int[])>();
        (int english, int chinese) = (0, 0);
        foreach (GoldAlignment document in documents)
        {
            beads.AddRange(document.Beads.Select(b => (b.English.Select(i => i + english).ToArray(), b.Chinese.Select(i => i + chinese).ToArray())));
            english += document.English.Length;
            chinese += document.Chinese.Length;
        }

        return new GoldAlignment(
            "joined", [.. documents.SelectMany(d => d.English)], [.. documents.SelectMany(d => d.Chinese)], beads);
    }

    private GoldAlignment Keep(bool english, int[] kept)
    {
        var places = kept.Index().ToDictionary(k => k.Item, k => k.Index);
        string[] Pick(string[] sentences) => [.. kept.Select(i => sentences[i])];
        int[] Move(int[] sentences) => [.. sentences.Where(places.ContainsKey).Select(i => places[i])];
        var beads = Beads
            .Select(b => english ? (English: Move(b.English), b.Chinese) : (b.English, Chinese: Move(b.Chinese)))
            .Where(b => b.English.Length + b.Chinese.Length > 0)
            .ToList();
        return english ? this with { English = Pick(English), Beads = beads } : this with { Chinese = Pick(Chinese), Beads = beads };
    }

    private static GoldAlignment LoadFiles(string path) => new(
        Path.GetFileName(path),
        File.ReadAllLines(path + ".en"),
        File.ReadAllLines(path + ".zh"),
        [
            .. File.ReadLines(path + ".gold").Where(l => l.Length > 0).Select(l => l.Split(':')).Select(p =>
                (JsonSerializer.Deserialize<int[]>(p[0])!, JsonSerializer.Deserialize<int[]>(p[1])!)),
        ]);

    // The references translate segment by segment. A document may have two translations; the first is taken.
    private static List<GoldAlignment> LoadReferences() =>
    [
        .. File.ReadLines(EvalData.At("checks", "reference-en2zh-dev.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .GroupBy(e => e.GetProperty("doc").GetString()!)
            .Select(document =>
            {
                JsonElement[] segments =
                [
                    .. document.DistinctBy(Number).OrderBy(Number),
                ];
                return new GoldAlignment(
                    document.Key,
                    [.. segments.Select(e => e.GetProperty("source").GetString()!)],
                    [.. segments.Select(e => e.GetProperty("target").GetString()!)],
                    [.. Enumerable.Range(0, segments.Length).Select(i => (new[] { i }, new[] { i }))]);
            }),
    ];

    private static int Number(JsonElement segment) => int.Parse(segment.GetProperty("seg").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
