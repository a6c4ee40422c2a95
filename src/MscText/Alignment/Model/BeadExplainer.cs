namespace MscText.Alignment;

/// <summary>Lists what speaks for a bead. Not for several threads at once.</summary>
internal sealed class BeadExplainer(EvidenceModel evidence, LengthModel lengths)
{
    private const int MaxReasons = 12;

    private readonly List<BeadEvidence> _found = [];

    // By feature: whether the bead has it, and the best unit found for it so far.
    private readonly int[] _stamps = new int[evidence.FeatureWeights.Length];
    private readonly (int Unit, BeadEvidenceKind Kind)[] _best = new (int, BeadEvidenceKind)[evidence.FeatureWeights.Length];
    private int _stamp;

    /// <summary>The evidence of a bead, strongest first.</summary>
    public IReadOnlyList<BeadEvidence> Explain(BeadSpan bead)
    {
        if (bead.IsNull)
        {
            return [];
        }

        PairFeatures features = evidence.Features;
        ReadOnlySpan<int[]> english = features.English.AsSpan(bead.English, bead.EnglishCount);
        FindUnits(english, features.Chinese.AsSpan(bead.Chinese, bead.ChineseCount));
        _found.Clear();
        foreach (int[] sentence in english)
        {
            foreach (int feature in sentence)
            {
                (int unit, BeadEvidenceKind kind) = _best[feature];
                _best[feature].Unit = -1;
                double weight = unit < 0 ? 0 : evidence.FeatureWeights[feature].Gain + evidence.UnitWeights[unit].Gain;
                if (weight > 0)
                {
                    _found.Add(new BeadEvidence(kind, features.Vocabulary.Name(feature), features.UnitTexts[unit].TrimStart('#'), weight));
                }
            }
        }

        double length = lengths.Score(
            Sum(features.EnglishLengths, bead.English, bead.EnglishCount), Sum(features.ChineseLengths, bead.Chinese, bead.ChineseCount));
        if (length > 0)
        {
            _found.Add(new BeadEvidence(BeadEvidenceKind.Length, string.Empty, string.Empty, length));
        }

        return Strongest();
    }

    private void FindUnits(ReadOnlySpan<int[]> english, ReadOnlySpan<int[]> chinese)
    {
        _stamp++;
        foreach (int[] sentence in english)
        {
            foreach (int feature in sentence)
            {
                (_stamps[feature], _best[feature].Unit) = (_stamp, -1);
            }
        }

        foreach (int[] sentence in chinese)
        {
            foreach (int unit in sentence)
            {
                foreach (UnitLink link in evidence.Links[unit])
                {
                    int best = _best[link.Feature].Unit;
                    if (_stamps[link.Feature] == _stamp
                        && (best < 0 || evidence.UnitWeights[unit].Gain > evidence.UnitWeights[best].Gain))
                    {
                        _best[link.Feature] = (unit, link.Kind);
                    }
                }
            }
        }
    }

    // Few, and in order of the text where equally strong: by insertion.
    private BeadEvidence[] Strongest()
    {
        for (int k = 1; k < _found.Count; k++)
        {
            BeadEvidence evidence = _found[k];
            int at = k;
            for (; at > 0 && _found[at - 1].Weight < evidence.Weight; at--)
            {
                _found[at] = _found[at - 1];
            }

            _found[at] = evidence;
        }

        var strongest = new BeadEvidence[Math.Min(MaxReasons, _found.Count)];
        _found.CopyTo(0, strongest, 0, strongest.Length);
        return strongest;
    }

    private static double Sum(double[] lengths, int start, int count)
    {
        double sum = 0;
        foreach (double length in lengths.AsSpan(start, count))
        {
            sum += length;
        }

        return sum;
    }
}
