using MscText.Terms;
using MscText.Testing;

namespace MscText.Tests.Terms;

/// <summary>Abbreviation definitions on the 1,250 annotated MEDLINE records of MED1250.</summary>
public class AbbreviationQualityTests
{
    // Ab3P, the reference tool, reaches F1 .898; Schwartz and Hearst .833. Faults were read in one half of the records only;
    // .919 there, .929 in the other.
    private const double LowestF1 = 0.922;

    [EvalFact]
    public void Definitions_of_MED1250_are_found_better_than_by_the_reference_tool()
    {
        int right = 0;
        int found = 0;
        int gold = 0;
        foreach ((string text, HashSet<string> expected) in Records())
        {
            HashSet<string> actual = [.. AbbreviationFinder.Default.Find(text).Select(d => $"{d.Short}|{d.Long.Replace('\n', ' ')}")];
            right += actual.Count(expected.Contains);
            found += actual.Count;
            gold += expected.Count;
        }

        double precision = (double)right / found;
        double recall = (double)right / gold;
        double f1 = 2 * precision * recall / (precision + recall);
        Assert.Equal(1203, gold);
        Assert.True(f1 >= LowestF1, $"P {precision:F4} R {recall:F4} F1 {f1:F4}");
    }

    // A record is a line of digits, lines of text, and lines "  short|long".
    private static IEnumerable<(string Text, HashSet<string> Expected)> Records()
    {
        var text = new List<string>();
        var expected = new HashSet<string>();
        foreach (string line in File.ReadLines(EvalData.At("abbreviations", "MED1250_labeled")).Append("0"))
        {
            string trimmed = line.Trim();
            if (trimmed.Length > 0 && trimmed.All(char.IsAsciiDigit))
            {
                yield return (string.Join('\n', text), expected);
                text = [];
                expected = [];
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal) && line.Contains('|', StringComparison.Ordinal))
            {
                expected.Add(string.Join('|', line.Split('|').Select(p => p.Trim())));
            }
            else if (trimmed.Length > 0)
            {
                text.Add(line);
            }
        }
    }
}
