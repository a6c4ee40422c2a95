namespace MscText.Alignment;

/// <summary>
/// How often a feature or unit of each kind has a counterpart in the true translation. It starts from what is usual and is
/// counted again in the surer beads of the document itself: translators of abstracts are literal, those of speeches are not.
/// </summary>
internal sealed class HitRates
{
    // What is usual counts as much as this many features of the document.
    private const double PriorWeight = 30;

    private const double MinConfidence = 0.7;
    private const int Kinds = (int)FeatureKind.Concept + 1;
    private const int SingleCharacter = Kinds;

    private readonly double[] _features;
    private readonly double[] _units;

    private HitRates(double[] features, double[] units)
    {
        _features = features;
        _units = units;
    }

    /// <summary>What is usual; by <see cref="FeatureKind"/>, single characters last.</summary>
    public static HitRates Usual { get; } = new([0.65, 0.04, 0.8, 0.9, 0.7], [0.5, 0.01, 0.8, 0.9, 0.7, 0.22]);

    /// <summary>The rate of English features of a kind.</summary>
    public double OfFeature(FeatureKind kind) => _features[(int)kind];

    /// <summary>The rate of Chinese units that may stand for features of a kind.</summary>
    public double OfUnit(FeatureKind kind, bool isSingleCharacter) => _units[isSingleCharacter ? SingleCharacter : (int)kind];

    /// <summary>Counts in the surer beads of a path.</summary>
    public static HitRates Estimate(EvidenceModel evidence, IReadOnlyList<BeadSpan> path, double[] confidence)
    {
        PairFeatures pair = evidence.Features;
        var ofFeatures = new Counts(Usual._features);
        var ofUnits = new Counts(Usual._units);
        var features = new HashSet<int>();
        var explained = new HashSet<int>();
        for (int b = 0; b < path.Count; b++)
        {
            BeadSpan bead = path[b];
            if (bead.IsNull || confidence[b] < MinConfidence)
            {
                continue;
            }

            features.Clear();
            explained.Clear();
            foreach (int[] sentence in pair.English.AsSpan(bead.English, bead.EnglishCount))
            {
                features.UnionWith(sentence);
            }

            foreach (int[] sentence in pair.Chinese.AsSpan(bead.Chinese, bead.ChineseCount))
            {
                foreach (int unit in sentence)
                {
                    bool hit = false;
                    foreach (UnitLink link in evidence.Links[unit])
                    {
                        if (features.Contains(link.Feature))
                        {
                            hit = true;
                            explained.Add(link.Feature);
                        }
                    }

                    ofUnits.Add(pair.IsSingleCharacter[unit] ? SingleCharacter : (int)evidence.UnitKind(unit), hit);
                }
            }

            foreach (int feature in features)
            {
                ofFeatures.Add((int)pair.Vocabulary.Kind(feature), explained.Contains(feature));
            }
        }

        return new HitRates(ofFeatures.Rates, ofUnits.Rates);
    }

    private readonly struct Counts
    {
        private readonly double[] _hits;
        private readonly double[] _all;

        public Counts(double[] usual)
        {
            _hits = Array.ConvertAll(usual, rate => rate * PriorWeight);
            _all = new double[usual.Length];
            Array.Fill(_all, PriorWeight);
        }

        public double[] Rates => [.. _hits.Zip(_all, (hits, all) => hits / all)];

        public void Add(int kind, bool hit)
        {
            _all[kind]++;
            _hits[kind] += hit ? 1 : 0;
        }
    }
}
