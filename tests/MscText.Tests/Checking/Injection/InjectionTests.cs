using System.Globalization;
using System.Text;
using System.Text.Json;
using MscText.Checking;
using MscText.Testing;
using Xunit.Abstractions;

namespace MscText.Tests.Checking;

/// <summary>How many of the errors planted into correct translations are found.</summary>
public class InjectionTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, double> Gates = new()
    {
        ["value"] = 0.95, ["unit"] = 0.95, ["sign"] = 0.95, ["symbol"] = 0.95, ["acronym"] = 0.95, ["identifier"] = 0.95,
        ["direction"] = 0.85, ["negation dropped"] = 0.85, ["negation added"] = 0.85, ["term"] = 0.85,
    };

    // Values, symbols and terms are changed at random, so that a second round finds others.
    private const int Rounds = 2;

    [EvalFact]
    public void Planted_errors_are_found()
    {
        var random = new Random(20260);
        (string, string)[] passages = [.. References().Distinct(), .. OwnPassages.All];
        InjectedError[] errors = [.. Enumerable.Range(0, Rounds).SelectMany(_ => passages.SelectMany(p => Injector.All(p.Item1, p.Item2, random))).DistinctBy(e => (e.English, e.Chinese))];
        var known = passages.ToDictionary(p => p, p => Check(p.Item1, p.Item2).Select(Key).ToHashSet());
        var counts = new SortedDictionary<string, (int All, int Found)>(StringComparer.Ordinal);
        var missed = new StringBuilder();
        foreach (InjectedError error in errors)
        {
            bool found = Check(error.English, error.Chinese).Any(f => !known[(error.English, error.Original)].Contains(Key(f)) && IsAt(f, error.Place));
            (int all, int hits) = counts.GetValueOrDefault(error.Kind);
            counts[error.Kind] = (all + 1, hits + (found ? 1 : 0));
            if (!found)
            {
                missed.AppendLine(CultureInfo.InvariantCulture, $"{error.Kind}\t{error.Place.Of(error.Chinese)}\t{error.Chinese}\t{error.English}");
            }
        }

        foreach ((string kind, (int all, int found)) in counts)
        {
            output.WriteLine($"{kind,-18} {found,5} of {all,5}  {(double)found / all:F3}");
        }

        Assert.True(errors.Length >= 2000, $"{errors.Length} errors");
        Assert.All(Gates, gate => Assert.True(
            counts[gate.Key].Found >= gate.Value * counts[gate.Key].All, $"{gate.Key}: {counts[gate.Key].Found} of {counts[gate.Key].All}"));
    }

    [Fact]
    public void Correct_sentences_full_of_values_give_no_findings() =>
        Assert.All(OwnPassages.All, p => Assert.Empty(Check(p.English, p.Chinese)));

    private static IEnumerable<Finding> Check(string english, string chinese) =>
        TranslationChecker.Default.Check(Documents.Parallel((english, chinese))).Where(f => f.Severity >= FindingSeverity.Warning);

    // What is missing from the Chinese is reported in the English; the other place is where it should stand.
    private static bool IsAt(Finding finding, TextSpan place)
    {
        TextSpan? span = finding.Side == Language.English ? finding.OtherSpan : finding.Span;
        var wide = TextSpan.FromBounds(Math.Max(0, place.Start - 1), place.End + 1);
        return span is { } there && there.Overlaps(wide);
    }

    private static (string, string, Language) Key(Finding finding) => (finding.Rule, finding.Text, finding.Side);

    private static IEnumerable<(string, string)> References()
    {
        foreach (string line in File.ReadLines(EvalData.At("checks", "reference-en2zh-dev.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            yield return (json.RootElement.GetProperty("source").GetString()!, json.RootElement.GetProperty("target").GetString()!);
        }
    }
}
