namespace MscText.Alignment;

/// <summary>
/// How well the lengths of two pieces of text fit a translation: the model of Gale and Church ("A Program for Aligning
/// Sentences in Bilingual Corpora", Computational Linguistics 19, 1993) on the logarithm of the ratio, with its
/// parameters fitted to Chinese and English.
/// </summary>
/// <remarks>
/// The log ratio of the lengths of true translations is normal; its variance is a constant, for the translator's
/// freedom, plus a part that falls with length, for the chance of single words. The score is the log-likelihood ratio
/// against two unrelated sentences.
/// </remarks>
internal sealed class LengthModel
{
    /// <summary>The usual log ratio of English letters to Chinese width, at three a character.</summary>
    public const double UsualLogRatio = 0.13;

    private const double BaseVariance = 0.01;
    private const double VarianceTimesLength = 4;
    private const double UnrelatedVariance = 0.72;

    // Long before this the words decide; without it one odd sentence could outvote everything.
    private const double LowestScore = -8;

    private readonly double _logRatio;

    /// <summary>A model for documents whose usual log ratio is known.</summary>
    public LengthModel(double logRatio) => _logRatio = logRatio;

    /// <summary>A model for a document pair: its own ratio, drawn to the usual one where the pair is short.</summary>
    public static LengthModel Fit(IEnumerable<(double English, double Chinese)> beads)
    {
        // Counts as much as this many sentences.
        const double priorWeight = 10;
        double[] ratios = [.. beads.Where(b => b.English > 0 && b.Chinese > 0).Select(b => Math.Log(b.English / b.Chinese)).Order()];
        if (ratios.Length == 0)
        {
            return new LengthModel(UsualLogRatio);
        }

        double median = ratios[ratios.Length / 2];
        return new LengthModel(((median * ratios.Length) + (UsualLogRatio * priorWeight)) / (ratios.Length + priorWeight));
    }

    /// <summary>The log-likelihood ratio for two lengths.</summary>
    public double Score(double english, double chinese)
    {
        double distance = Math.Log((english + 1) / (chinese + 1)) - _logRatio;
        double variance = BaseVariance + (VarianceTimesLength / (1 + ((english + chinese) / 2)));
        if (variance >= UnrelatedVariance)
        {
            return 0;
        }

        double square = distance * distance;
        return Math.Max(LowestScore, 0.5 * ((square / UnrelatedVariance) - (square / variance) + Math.Log(UnrelatedVariance / variance)));
    }
}
