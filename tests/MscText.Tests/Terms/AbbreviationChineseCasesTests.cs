using MscText.Terms;
using MscText.Testing;

namespace MscText.Tests.Terms;

/// <summary>Our own table of definitions in Chinese and mixed text, with texts that define nothing among them.</summary>
public class AbbreviationChineseCasesTests
{
    private const double LowestF1 = 0.97;
    private const int FewestCases = 150;

    [Fact]
    public void Definitions_in_Chinese_and_mixed_text_are_found()
    {
        int right = 0;
        int found = 0;
        int gold = 0;
        var faults = new List<string>();
        List<(string Text, HashSet<string> Expected)> cases = [.. Cases()];
        foreach ((string text, HashSet<string> expected) in cases)
        {
            HashSet<string> actual = [.. AbbreviationFinder.Default.Find(text).Select(d => $"{d.Short}|{d.Long}")];
            right += actual.Count(expected.Contains);
            found += actual.Count;
            gold += expected.Count;
            if (!actual.SetEquals(expected))
            {
                faults.Add($"{text}\n  wanted {string.Join("; ", expected)}\n  found  {string.Join("; ", actual)}");
            }
        }

        double f1 = 2.0 * right / (found + gold);
        Assert.True(cases.Count >= FewestCases);
        Assert.True(f1 >= LowestF1, $"F1 {f1:F4}: {right} right, {found} found, {gold} wanted\n{string.Join('\n', faults)}");
    }

    private static IEnumerable<(string Text, HashSet<string> Expected)> Cases()
    {
        string path = Path.Combine(EvalData.RepositoryRoot, "tests", "MscText.Tests", "Terms", "Cases", "abbreviations-zh.txt");
        (string Text, HashSet<string> Expected)? current = null;
        foreach (string line in File.ReadLines(path).Where(l => !l.StartsWith('#')))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                current!.Value.Expected.Add(line.Trim());
            }
            else
            {
                if (current is { } done)
                {
                    yield return done;
                }

                current = (line, []);
            }
        }

        yield return current!.Value;
    }
}
