using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>
/// Learns which Chinese units stand for which English features in a document pair, from the surer beads of a first pass:
/// the step that Moore ("Fast and Accurate Sentence Alignment of Bilingual Corpora", AMTA 2002) takes with IBM model 1,
/// here with the log-likelihood test of Dunning ("Accurate Methods for the Statistics of Surprise and Coincidence",
/// Computational Linguistics 19, 1993), which suits the few sentences of an abstract.
/// </summary>
internal static class PairLearner
{
    private const double MinConfidence = 0.7;

    // Chi-square, one degree of freedom: p < 0.001.
    private const double MinSurprise = 10.83;

    // A pair must be together at least in this share, in percent, of the places where either is (Dice).
    private const int MinDice = 60;

    // More beads than this say nothing new; they are taken evenly over the document.
    private const int MaxBeads = 4_000;

    /// <summary>The links of the pair's units, with what was learned added.</summary>
    public static UnitLink[][] Learn(PairFeatures features, IReadOnlyList<BeadSpan> path, double[] confidence)
    {
        int[] sure = [.. Enumerable.Range(0, path.Count).Where(b => !path[b].IsNull && confidence[b] >= MinConfidence)];
        int step = Math.Max(1, sure.Length / MaxBeads);
        var beads = new List<(int[] English, int[] Chinese)>();
        for (int k = 0; k < sure.Length; k += step)
        {
            BeadSpan bead = path[sure[k]];
            beads.Add((
                Distinct(features.English, bead.English, bead.EnglishCount),
                Distinct(features.Chinese, bead.Chinese, bead.ChineseCount)));
        }

        return Link(features, beads);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static UnitLink[][] Link(PairFeatures features, List<(int[] English, int[] Chinese)> beads)
    {
        int[] featureCounts = new int[features.Vocabulary.Count];
        var beadsOf = new List<int>?[features.Links.Count];
        for (int b = 0; b < beads.Count; b++)
        {
            foreach (int feature in beads[b].English)
            {
                featureCounts[feature]++;
            }

            foreach (int unit in beads[b].Chinese)
            {
                (beadsOf[unit] ??= []).Add(b);
            }
        }

        var links = new UnitLink[features.Links.Count][];
        int[] together = new int[featureCounts.Length];
        var learned = new List<int>();
        for (int unit = 0; unit < links.Length; unit++)
        {
            links[unit] = features.Links[unit];
            if (beadsOf[unit] is not { Count: > 1 } places || features.UnitTexts[unit][0] == '#')
            {
                continue;
            }

            foreach (int b in places)
            {
                foreach (int feature in beads[b].English)
                {
                    // Often enough only once, whatever follows.
                    if (++together[feature] == LeastTogether(places.Count, featureCounts[feature])
                        && features.Vocabulary.Kind(feature) != FeatureKind.Number)
                    {
                        learned.Add(feature);
                    }
                }
            }

            learned.RemoveAll(f => Surprise(together[f], places.Count, featureCounts[f], beads.Count) < MinSurprise
                || Array.Exists(links[unit], l => l.Feature == f));
            if (learned.Count > 0)
            {
                learned.Sort();
                links[unit] = [.. links[unit], .. learned.Select(f => new UnitLink(f, BeadEvidenceKind.LearnedPair))];
                learned.Clear();
            }

            foreach (int b in places)
            {
                foreach (int feature in beads[b].English)
                {
                    together[feature] = 0;
                }
            }
        }

        return links;
    }

    private static int LeastTogether(int ofUnit, int ofFeature) =>
        Math.Max(2, ((MinDice * (ofUnit + ofFeature)) + 199) / 200);

    /// <summary>Dunning's statistic for two events that happened together in some of all places.</summary>
    internal static double Surprise(int together, int first, int second, int all)
    {
        double a = together;
        double b = first - together;
        double c = second - together;
        double d = all - first - second + together;
        if (a * d <= b * c)
        {
            return 0;
        }

        double rows = Entropy(a + b) + Entropy(c + d);
        double columns = Entropy(a + c) + Entropy(b + d);
        return 2 * (Entropy(a) + Entropy(b) + Entropy(c) + Entropy(d) - rows - columns + Entropy(all));
    }

    private static double Entropy(double count) => count > 0 ? count * Math.Log(count) : 0;

    private static int[] Distinct(int[][] sentences, int start, int count) =>
        count == 1 ? sentences[start] : [.. sentences.Skip(start).Take(count).SelectMany(s => s).Distinct()];
}
