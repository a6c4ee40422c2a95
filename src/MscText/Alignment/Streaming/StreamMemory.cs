namespace MscText.Alignment;

/// <summary>
/// What the windows of a stream have taught so far: word pairs, how literal the translation is, how long against the
/// original. Bounded. Not for several threads at once.
/// </summary>
internal sealed class StreamMemory
{
    // Far more word pairs than a text repeats; beyond that, what it has is enough.
    private const int MaxUnits = 50_000;

    private readonly Dictionary<string, List<string>> _pairs = new(StringComparer.Ordinal);

    /// <summary>How often words have a counterpart; null before anything was learned.</summary>
    public HitRates? Rates { get; private set; }

    /// <summary>How the lengths compare; null before anything was learned.</summary>
    public LengthModel? Lengths { get; private set; }

    /// <summary>Takes in what a window has taught.</summary>
    public void Learn(AlignedWindow window)
    {
        (Rates, Lengths) = (window.Evidence.Rates, window.Lengths);
        PairFeatures features = window.Evidence.Features;
        for (int unit = 0; unit < window.Evidence.Links.Count; unit++)
        {
            foreach (UnitLink link in window.Evidence.Links[unit])
            {
                if (link.Kind == BeadEvidenceKind.LearnedPair)
                {
                    Add(features.UnitTexts[unit], features.Vocabulary.Key(link.Feature));
                }
            }
        }
    }

    /// <summary>Adds the pairs of earlier windows to the links of a unit.</summary>
    public UnitLink[] AddTo(UnitLink[] links, string unit, FeatureVocabulary vocabulary)
    {
        if (!_pairs.TryGetValue(unit, out List<string>? keys))
        {
            return links;
        }

        var all = new List<UnitLink>(links);
        foreach (string key in keys)
        {
            int feature = vocabulary.FindKey(key);
            if (feature >= 0 && !all.Exists(l => l.Feature == feature))
            {
                all.Add(new UnitLink(feature, BeadEvidenceKind.LearnedPair));
            }
        }

        return [.. all];
    }

    private void Add(string unit, string feature)
    {
        if (!_pairs.TryGetValue(unit, out List<string>? keys))
        {
            if (_pairs.Count == MaxUnits)
            {
                return;
            }

            _pairs.Add(unit, keys = []);
        }

        if (!keys.Contains(feature))
        {
            keys.Add(feature);
        }
    }
}
