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

    // By the sum of the lengths, which are whole numbers.
    private static readonly (double Slope, double Top)[] Curves = [.. Enumerable.Range(0, 2_048).Select(both => Curve(both))];

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

    /// <summary>The log-likelihood ratio for the lengths of two runs of sentences.</summary>
    public double Score(in SentenceRun english, in SentenceRun chinese) =>
        ScoreRatio(english.LogLength - chinese.LogLength, english.Length + chinese.Length);

    /// <summary>The log-likelihood ratio for two lengths.</summary>
    public double Score(double english, double chinese) => ScoreRatio(Math.Log((english + 1) / (chinese + 1)), english + chinese);

    private double ScoreRatio(double logRatio, double both)
    {
        double distance = logRatio - _logRatio;
        (double slope, double top) = both < Curves.Length ? Curves[(int)both] : Curve(both);
        return Math.Max(LowestScore, top - (slope * distance * distance));
    }

    /// <summary>The score of two lengths together, as the square of the distance grows: its slope, and where it begins.</summary>
    private static (double Slope, double Top) Curve(double both)
    {
        double variance = BaseVariance + (VarianceTimesLength / (1 + (both / 2)));
        return variance >= UnrelatedVariance
            ? (0, 0)
            : (0.5 * ((1 / variance) - (1 / UnrelatedVariance)), 0.5 * Math.Log(UnrelatedVariance / variance));
    }
}
