using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MscText.Segmentation;
using MscText.Testing;

namespace MscText.Tests.Segmentation.Jieba;

/// <summary>Compares segmentations with those of the npm package <c>@node-rs/jieba</c>.</summary>
internal static class JiebaPeer
{
    public const string Package = "@node-rs/jieba";

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Name, SegmentationMode Mode, bool Hmm)[] s_runs =
    [
        ("accurate", SegmentationMode.Accurate, true),
        ("accurate without HMM", SegmentationMode.Accurate, false),
        ("search", SegmentationMode.Search, true),
        ("search without HMM", SegmentationMode.Search, false),
        ("full", SegmentationMode.Full, false),
    ];

    /// <summary>Every difference, as text to read.</summary>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(
        IReadOnlyList<string> texts, JiebaSegmenter segmenter, string? userDictionary = null)
    {
        string[][][] theirs = await SegmentAsync(texts, userDictionary);
        var differences = new List<string>();
        for (int i = 0; i < texts.Count; i++)
        {
            for (int run = 0; run < s_runs.Length; run++)
            {
                string[] ours = [.. segmenter.Cut(texts[i], s_runs[run].Mode, s_runs[run].Hmm).Select(AsUtf8)];
                if (!ours.SequenceEqual(theirs[i][run], StringComparer.Ordinal))
                {
                    differences.Add($"{s_runs[run].Name}: {Show(ours)} instead of {Show(theirs[i][run])}");
                }
            }

            TaggedWord[] tagged = segmenter.Tag(texts[i]);
            for (int word = 0; word < Math.Min(tagged.Length, theirs[i][^1].Length); word++)
            {
                // A tag for ideographs that the dictionary lacks is a guess of the peer's second HMM.
                bool isGuess = tagged[word].Tag == "x" && tagged[word].Text.Any(HanCharacters.IsHan);
                if (!isGuess && tagged[word].Tag != theirs[i][^1][word])
                {
                    differences.Add($"tag: {tagged[word].Text}/{tagged[word].Tag} instead of {theirs[i][^1][word]}");
                }
            }
        }

        return differences;
    }

    // The five segmentations of each text, then the tags of the first.
    private static async Task<string[][][]> SegmentAsync(IReadOnlyList<string> texts, string? userDictionary)
    {
        string output = await NodePeer.RunAsync("jieba.js", JsonSerializer.Serialize(new { userDictionary, texts }));
        string[][][] result =
        [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<string[][]>(line)!),
        ];
        Assert.Equal(texts.Count, result.Length);
        return result;
    }

    // Half a surrogate pair has no UTF-8 form: the peer sees and returns U+FFFD.
    private static string AsUtf8(string word) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(word));

    private static string Show(string[] words) => JsonSerializer.Serialize(words, s_json);
}
