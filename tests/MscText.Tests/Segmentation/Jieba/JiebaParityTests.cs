using System.Text.Json;
using MscText.Segmentation;
using MscText.Testing;

namespace MscText.Tests.Segmentation.Jieba;

public sealed class JiebaParityTests
{
    [PeerFact(JiebaPeer.Package, needsEvalData: true)]
    public async Task Segments_every_line_of_scientific_abstracts_and_of_the_seeds_as_the_peer_does()
    {
        string[] texts = [.. Abstracts(), .. SeedLines()];
        Assert.True(texts.Length > 4000);

        AssertNone(await JiebaPeer.DifferencesAsync(texts, JiebaSegmenter.Default));
    }

    [PeerFact(JiebaPeer.Package)]
    public async Task Segments_random_mixtures_as_the_peer_does()
    {
        var random = new Random(20260);
        string[] texts = [.. Enumerable.Range(0, 10_000).Select(_ => JiebaSamples.Text(random))];

        AssertNone(await JiebaPeer.DifferencesAsync(texts, JiebaSegmenter.Default));
    }

    [PeerFact(JiebaPeer.Package)]
    public async Task Segments_with_user_words_as_the_peer_does()
    {
        var random = new Random(314);
        var segmenter = new JiebaSegmenter();
        var words = new Dictionary<string, JiebaWord>(StringComparer.Ordinal);
        while (words.Count < 400)
        {
            string word = JiebaSamples.Word(random);
            int frequency = (int)Math.Exp(random.NextDouble() * 14);
            words[word] = new JiebaWord(word, frequency, "n");
        }

        segmenter.AddWords(words.Values);
        string userDictionary = string.Join('\n', words.Values.Select(w => $"{w.Text} {w.Frequency} {w.Tag}"));
        string[] texts =
        [
            .. Enumerable.Range(0, 3_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ =>
                random.Next(2) == 0 ? words.Keys.ElementAt(random.Next(words.Count)) : JiebaSamples.Piece(random)))),
        ];

        // The peer keeps the tag of a word that it already has.
        AssertNone([.. (await JiebaPeer.DifferencesAsync(texts, segmenter, userDictionary)).Where(d => !d.StartsWith("tag:"))]);
    }

    private static IEnumerable<string> Abstracts()
    {
        foreach (string line in File.ReadLines(EvalData.At("csl", "csl_2000.jsonl")))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement.GetProperty("title").GetString()!;
            yield return document.RootElement.GetProperty("abstract").GetString()!;
        }
    }

    private static IEnumerable<string> SeedLines() => new[] { EvalData.OriginalSeeds, EvalData.OwnSeeds }
        .Where(Directory.Exists)
        .SelectMany(seeds => Directory.EnumerateFiles(seeds!, "*.txt", SearchOption.AllDirectories))
        .SelectMany(file => File.ReadAllText(file).Split('\n').Append(File.ReadAllText(file)));

    private static void AssertNone(IReadOnlyList<string> differences) =>
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n" + string.Join('\n', differences.Take(20)));
}
