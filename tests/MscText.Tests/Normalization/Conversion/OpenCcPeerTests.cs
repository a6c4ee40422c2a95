using System.Text.Json;
using MscText.Normalization;
using MscText.Testing;

namespace MscText.Tests.Normalization;

/// <summary>Compares with <c>opencc-js</c>, which does without the dictionaries of rare characters.</summary>
public sealed class OpenCcPeerTests
{
    private const string Package = "opencc-js";

    [PeerFact(Package)]
    public Task Converts_the_vocabulary_of_the_dictionaries_as_opencc_js_does() =>
        AssertSameAsync([.. ReferenceOpenCc.Vocabulary.Distinct().Chunk(40).Select(words => string.Join('，', words))]);

    [PeerFact(Package, needsEvalData: true)]
    public async Task Converts_abstracts_in_both_scripts_as_opencc_js_does()
    {
        string[] simplified = [.. File.ReadLines(EvalData.At("csl", "csl_2000.jsonl")).Select(Abstract)];

        await AssertSameAsync(simplified);
        await AssertSameAsync([.. simplified.Select(ChineseConverter.For("s2twp").Convert)]);
    }

    private static async Task AssertSameAsync(string[] texts)
    {
        IReadOnlyList<string> configurations = ChineseConverter.Configurations;
        string output = await NodePeer.RunAsync("opencc-js.js", JsonSerializer.Serialize(new { configurations, texts }));
        string[] lines = output.TrimEnd('\n').Split('\n');
        Assert.Equal(configurations.Count, lines.Length);
        for (int c = 0; c < lines.Length; c++)
        {
            string[] theirs = JsonSerializer.Deserialize<string[]>(lines[c])!;
            ChineseConverter converter = ChineseConverter.CreateBuilder(configurations[c]).IncludeRareCharacters(false).Build();
            Assert.Equal(theirs, texts.Select(converter.Convert));
        }
    }

    private static string Abstract(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("abstract").GetString()!;
    }
}
