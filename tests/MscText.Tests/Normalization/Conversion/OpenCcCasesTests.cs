using System.Text.Json;
using MscText.Normalization;
using MscText.Testing;

namespace MscText.Tests.Normalization;

public sealed class OpenCcCasesTests
{
    private static readonly JsonDocumentOptions s_json = new() { AllowTrailingCommas = true };

    [EvalFact]
    public void All_cases_of_OpenCC_give_what_OpenCC_expects()
    {
        List<string> failures = Failures(includeRareCharacters: true, out int expectations);

        Assert.Equal(543, expectations);
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [EvalFact]
    public void Without_rare_characters_only_the_cases_that_expect_them_fail()
    {
        // These three expect 𣨼, 𪢮 and 𣗊, which come from the dictionary of rare characters.
        List<string> failures = Failures(includeRareCharacters: false, out _);

        Assert.Equal(
            ["BYVoid_OpenCC_PR_1228_existing_behaviors t2s", "BYVoid_OpenCC_PR_1229_existing_behaviors t2s", "BYVoid_OpenCC_PR_464_xi_vs_xi t2s"],
            failures.Select(f => f.Split(':')[0]));
    }

    [EvalTheory]
    [InlineData("s2t")]
    [InlineData("s2tw")]
    [InlineData("s2twp")]
    [InlineData("s2hk")]
    [InlineData("s2hkp")]
    public void The_long_text_of_OpenCC_comes_out_identical(string configuration)
    {
        string input = File.ReadAllText(EvalData.At("opencc", "golden", "input", "us_constitution_zhs.txt"));
        string expected = File.ReadAllText(EvalData.At("opencc", "golden", "output", $"us_constitution_zhs.{configuration}.txt"));

        Assert.Equal(expected, ChineseConverter.For(configuration).Convert(input));
    }

    private static List<string> Failures(bool includeRareCharacters, out int expectations)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(EvalData.At("opencc", "testcases.json")), s_json);
        var failures = new List<string>();
        expectations = 0;
        foreach (JsonElement testCase in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            string input = testCase.GetProperty("input").GetString()!;
            foreach (JsonProperty expected in testCase.GetProperty("expected").EnumerateObject())
            {
                expectations++;
                string actual = ChineseConverter.CreateBuilder(expected.Name).IncludeRareCharacters(includeRareCharacters).Build().Convert(input);
                if (actual != expected.Value.GetString())
                {
                    failures.Add($"{testCase.GetProperty("id")} {expected.Name}: {input} became {actual}, expected {expected.Value}");
                }
            }
        }

        return failures;
    }
}
