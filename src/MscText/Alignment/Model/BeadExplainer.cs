namespace MscText.Alignment;

/// <summary>Lists what speaks for a bead.</summary>
internal static class BeadExplainer
{
    private const int MaxReasons = 12;

    /// <summary>The evidence of a bead, strongest first.</summary>
    public static IReadOnlyList<BeadEvidence> Explain(BeadSpan bead, EvidenceModel evidence, LengthModel lengths)
    {
        if (bead.IsNull)
        {
            return [];
        }

        PairFeatures features = evidence.Features;
        var found = new List<BeadEvidence>();
        int[] english = [.. Take(features.English, bead.English, bead.EnglishCount)];
        int[] chinese = [.. Take(features.Chinese, bead.Chinese, bead.ChineseCount)];
        foreach (int feature in english)
        {
            int best = -1;
            BeadEvidenceKind kind = default;
            foreach (int unit in chinese)
            {
                int at = Array.FindIndex(evidence.Links[unit], l => l.Feature == feature);
                if (at >= 0 && (best < 0 || evidence.UnitGains[unit] > evidence.UnitGains[best]))
                {
                    best = unit;
                    kind = evidence.Links[unit][at].Kind;
                }
            }

            double weight = best < 0 ? 0 : evidence.FeatureGains[feature] + evidence.UnitGains[best];
            if (weight > 0)
            {
                found.Add(new BeadEvidence(kind, features.Vocabulary.Name(feature), features.UnitTexts[best].TrimStart('#'), weight));
            }
        }

        double length = lengths.Score(
            features.EnglishLengths.Skip(bead.English).Take(bead.EnglishCount).Sum(),
            features.ChineseLengths.Skip(bead.Chinese).Take(bead.ChineseCount).Sum());
        if (length > 0)
        {
            found.Add(new BeadEvidence(BeadEvidenceKind.Length, string.Empty, string.Empty, length));
        }

        return [.. found.OrderByDescending(e => e.Weight).Take(MaxReasons)];
    }

    private static IEnumerable<int> Take(int[][] sentences, int start, int count) =>
        sentences.Skip(start).Take(count).SelectMany(s => s).Distinct();
}
