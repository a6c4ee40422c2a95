using MscText.Alignment;
using MscText.Testing;

namespace MscText.Tests.Alignment;

/// <summary>Gates on hand-checked alignments, a little below what is reached.</summary>
public class AlignmentQualityTests
{
    [EvalFact]
    public void Abstracts_reach_their_strict_score()
    {
        BeadScore score = ScoreOf("wmt21");
        Assert.True(score.F1 >= 0.965, $"F1 {score.F1:F4}");
    }

    [EvalFact]
    public void Long_documents_with_omissions_reach_their_strict_score()
    {
        BeadScore score = ScoreOf("champollion");
        Assert.True(score.F1 >= 0.95, $"F1 {score.F1:F4}");
        Assert.True(score.NullPrecision >= 0.8, $"null precision {score.NullPrecision:F3}");
        Assert.True(score.NullRecall >= 0.65, $"null recall {score.NullRecall:F3}");
    }

    [EvalFact]
    public void Confidence_is_about_the_share_of_right_beads()
    {
        // Reliability on the long documents: beads said to be right with p ≥ 0.9 are right at least nine times in ten.
        var sure = new BeadScore();
        int beads = 0;
        int right = 0;
        foreach (string path in Paths("champollion"))
        {
            IReadOnlyList<Bead> found = SentenceAligner.Default.Align(File.ReadAllLines(path + ".en"), File.ReadAllLines(path + ".zh"));
            var gold = File.ReadLines(path + ".gold").Select(l => l.Replace(" ", string.Empty, StringComparison.Ordinal)).ToHashSet();
            foreach (Bead bead in found.Where(b => !b.IsNull && b.Confidence >= 0.9))
            {
                beads++;
                right += gold.Contains(bead.ToString().Replace(" ", string.Empty, StringComparison.Ordinal)) ? 1 : 0;
            }
        }

        Assert.True(beads > 1000, $"{beads} beads");
        Assert.True(right >= 0.97 * beads, $"{right} of {beads}");
    }

    private static BeadScore ScoreOf(string folder)
    {
        var score = new BeadScore();
        foreach (string path in Paths(folder))
        {
            score.AddFiles(path);
        }

        return score;
    }

    private static IEnumerable<string> Paths(string folder) =>
        Directory.GetFiles(EvalData.At("alignment", folder), "*.gold").Order(StringComparer.Ordinal).Select(p => p[..^".gold".Length]);
}
