using System.Runtime.InteropServices;

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

    // A pair must be together at least in this share of the places where either is (Dice).
    private const double MinDice = 0.6;

    // More beads than this say nothing new; they are taken evenly over the document.
    private const int MaxBeads = 4_000;

    /// <summary>The links of the pair's units, with what was learned added.</summary>
    public static IReadOnlyList<UnitLink[]> Learn(PairFeatures features, IReadOnlyList<BeadSpan> path, double[] confidence)
    {
        int[] sure = [.. Enumerable.Range(0, path.Count).Where(b => !path[b].IsNull && confidence[b] >= MinConfidence)];
        int step = Math.Max(1, sure.Length / MaxBeads);
        var featureCounts = new Dictionary<int, int>();
        var unitCounts = new Dictionary<int, int>();
        var pairCounts = new Dictionary<long, int>();
        int beads = 0;
        for (int k = 0; k < sure.Length; k += step)
        {
            beads++;
            BeadSpan bead = path[sure[k]];
            int[] english = Distinct(features.English, bead.English, bead.EnglishCount);
            int[] chinese = Distinct(features.Chinese, bead.Chinese, bead.ChineseCount);
            Count(featureCounts, english);
            Count(unitCounts, chinese);
            foreach (int unit in chinese)
            {
                foreach (int feature in english)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(pairCounts, ((long)unit << 32) | (uint)feature, out _)++;
                }
            }
        }

        var learned = new Dictionary<int, List<UnitLink>>();
        foreach ((long key, int together) in pairCounts)
        {
            int unit = (int)(key >> 32);
            int feature = (int)(uint)key;
            int ofUnit = unitCounts[unit];
            int ofFeature = featureCounts[feature];
            if (together < 2
                || 2.0 * together / (ofUnit + ofFeature) < MinDice
                || features.Vocabulary.Kind(feature) == FeatureKind.Number
                || features.UnitTexts[unit][0] == '#'
                || Surprise(together, ofUnit, ofFeature, beads) < MinSurprise)
            {
                continue;
            }

            if (!learned.TryGetValue(unit, out List<UnitLink>? list))
            {
                learned.Add(unit, list = []);
            }

            list.Add(new UnitLink(feature, BeadEvidenceKind.LearnedPair));
        }

        return
        [
            .. features.Links.Select((links, unit) => learned.TryGetValue(unit, out List<UnitLink>? more)
                ? [.. links, .. more.Where(m => !links.Any(l => l.Feature == m.Feature)).OrderBy(m => m.Feature)]
                : links),
        ];
    }

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

    private static void Count(Dictionary<int, int> counts, int[] items)
    {
        foreach (int item in items)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, item, out _)++;
        }
    }
}
