using MscText.Alignment;
using MscText.Testing;
using Xunit.Abstractions;

namespace MscText.Tests.Alignment;

/// <summary>
/// Gates on hand-checked alignments: abstracts (MEDLINE), long documents with omissions (Hansard, UN), and reference
/// translations of abstracts; each as it is, and with a twentieth of the sentences of one side left out at random.
/// </summary>
public class AlignmentQualityTests(ITestOutputHelper output)
{
    private const int Seeds = 5;
    private const double DropRate = 0.05;

    private static readonly Lazy<IReadOnlyDictionary<string, (BeadScore Whole, BeadScore Dropped)>> Scores = new(() =>
        GoldAlignment.Sets.ToDictionary(set => set, ScoreOf));

    [EvalTheory]
    [InlineData("wmt21", 0.97)]
    [InlineData("champollion", 0.965)]
    [InlineData("bio-mqm references", 0.98)]
    public void Whole_documents_reach_their_strict_score(string set, double leastF1)
    {
        Report();
        BeadScore score = Scores.Value[set].Whole;
        Assert.True(score.F1 >= leastF1, $"{set}: {score}");
    }

    [EvalTheory]
    [InlineData("wmt21", 0.92)]
    [InlineData("champollion", 0.92)]
    [InlineData("bio-mqm references", 0.92)]
    public void Sentences_left_out_on_purpose_are_found(string set, double leastPrecision)
    {
        Report();
        BeadScore score = Scores.Value[set].Dropped;
        Assert.True(score.NullPrecision >= leastPrecision, $"{set}: {score}");
        Assert.True(score.NullRecall >= 0.85, $"{set}: {score}");
        Assert.True(score.F1 >= 0.96, $"{set}: {score}");
    }

    [EvalFact]
    public void Omissions_that_translators_made_are_found()
    {
        BeadScore score = Scores.Value["champollion"].Whole;
        Assert.True(score.NullPrecision >= 0.92, $"{score}");
        Assert.True(score.NullRecall >= 0.90, $"{score}");
    }

    [EvalFact]
    public void Confidence_is_about_the_share_of_right_beads()
    {
        // Of what is said with p ≥ 0.9, at least nine in ten are right, pairs and nulls alike.
        foreach (string set in GoldAlignment.Sets)
        {
            (BeadScore whole, BeadScore dropped) = Scores.Value[set];
            Assert.True(whole.SurePairs.Right >= 0.97 * whole.SurePairs.All, $"{set}: {whole.SurePairs}");
            Assert.True(dropped.SureNulls.Right >= 0.9 * dropped.SureNulls.All, $"{set}: {dropped.SureNulls}");
            Assert.True(dropped.SureNulls.All >= 20, $"{set}: {dropped.SureNulls}");
        }

        Assert.True(Scores.Value["champollion"].Whole.SurePairs.All > 1000);
    }

    private static (BeadScore Whole, BeadScore Dropped) ScoreOf(string set)
    {
        IReadOnlyList<GoldAlignment> documents = GoldAlignment.Load(set);
        var whole = new BeadScore();
        foreach (GoldAlignment document in documents)
        {
            whole.Add(document);
        }

        var dropped = new BeadScore();
        for (int seed = 0; seed < 2 * Seeds; seed++)
        {
            var random = new Random(seed);
            foreach (GoldAlignment document in documents)
            {
                dropped.Add(document.Drop(english: seed % 2 == 0, DropRate, random));
            }
        }

        return (whole, dropped);
    }

    private void Report()
    {
        foreach ((string set, (BeadScore whole, BeadScore dropped)) in Scores.Value)
        {
            output.WriteLine($"{set,-20} whole   {whole}");
            output.WriteLine($"{string.Empty,-20} dropped {dropped}");
        }
    }
}
