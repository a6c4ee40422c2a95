using System.Text.Json;
using MscText.Alignment;
using MscText.Checking;
using MscText.Testing;
using MscText.Tests.Alignment;

namespace MscText.Tests.Checking;

/// <summary>How often the rules cry wolf on good translations, and how often they are right on machine-made ones.</summary>
public class FalseAlarmTests
{
    [EvalFact]
    public void Human_translations_give_hardly_any_findings()
    {
        (int segments, int wrong, _) = Count("reference-en2zh-dev.jsonl", FindingSeverity.Error);
        (_, int suspect, _) = Count("reference-en2zh-dev.jsonl", FindingSeverity.Warning);
        Assert.True(segments > 100);
        Assert.True(wrong <= 0.02 * segments, $"errors in {wrong} of {segments}");
        Assert.True(suspect <= 0.05 * segments, $"warnings in {suspect} of {segments}");
    }

    // Files of the second set hold text that really was damaged, which is found at its sentence.
    [EvalTheory]
    [InlineData("wmt21")]
    [InlineData("champollion")]
    public void Human_translations_of_other_kinds_hardly_have_errors(string set)
    {
        (int beads, int wrong) = (0, 0);
        TranslationChecker checker = TranslationChecker.Default.Where(r => r.Id != "encoding-loss");
        foreach (GoldAlignment gold in GoldAlignment.Load(set))
        {
            AlignedDocument document = Documents.Aligned(gold.English, gold.Chinese, gold.Beads);
            Finding[] errors = [.. checker.Check(document).Where(f => f.Severity == FindingSeverity.Error)];
            beads += document.Beads.Count;
            wrong += document.Beads.Count(b => Array.Exists(errors, f => f.Side == Language.English
                ? b.English.Any(n => document.English[n].Span.Overlaps(f.Span))
                : b.Chinese.Any(n => document.Chinese[n].Span.Overlaps(f.Span))));
        }

        Assert.True(beads > 80);
        Assert.True(wrong <= 0.02 * beads, $"errors in {wrong} of {beads}");
    }

    [EvalFact]
    public void Most_flagged_machine_translations_have_an_error_by_expert_judgement()
    {
        (_, int flagged, int right) = Count("bio-mqm-en2zh-dev.jsonl", FindingSeverity.Error);
        Assert.True(flagged > 5);
        Assert.True(right >= 0.6 * flagged, $"{right} of {flagged}");
    }

    private static (int Segments, int Flagged, int Right) Count(string file, FindingSeverity severity)
    {
        (int segments, int flagged, int right) = (0, 0, 0);
        foreach (Segment segment in Segments(file))
        {
            segments++;
            if (TranslationChecker.Default.Check(Documents.Parallel((segment.English, segment.Chinese))).Any(f => f.Severity >= severity))
            {
                flagged++;
                right += segment.Errors > 0 ? 1 : 0;
            }
        }

        return (segments, flagged, right);
    }

    private static IEnumerable<Segment> Segments(string file)
    {
        foreach (string line in File.ReadLines(EvalData.At("checks", file)))
        {
            using var json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            yield return new Segment(
                root.GetProperty("doc").GetString()!,
                int.Parse(root.GetProperty("seg").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
                root.GetProperty("source").GetString()!,
                root.GetProperty("target").GetString()!,
                root.GetProperty("errors").GetArrayLength());
        }
    }

    private sealed record Segment(string Document, int Number, string English, string Chinese, int Errors);
}
