namespace MscText.Alignment;

/// <summary>
/// Finds which sentences of an English and a Chinese text translate each other. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Dynamic programming over beads in the tradition of Gale and Church (1993), scored by log-likelihood ratios: lengths,
/// dictionary glosses, terms, shared Latin tokens and numbers, each weighed by how rare it is in the document pair itself.
/// A second pass uses word pairs learned from the surer beads of the first (Moore, 2002). The confidence of a bead is its
/// posterior probability. Time and memory grow linearly with the length of the documents.
/// </remarks>
public sealed class SentenceAligner
{
    // The second pass searches this far around the path of the first.
    private const int SecondPassBand = 24;

    private readonly SentenceAlignerOptions _options;
    private readonly BeadPriors _priors;

    /// <summary>An aligner with options of its own.</summary>
    public SentenceAligner(SentenceAlignerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Band, 8);
        _options = options;
        _priors = new BeadPriors(options.BeadTypes);
    }

    /// <summary>The aligner with the default options.</summary>
    public static SentenceAligner Default { get; } = new(new SentenceAlignerOptions());

    /// <summary>Aligns two texts that are cut into sentences.</summary>
    /// <param name="english">The English sentences in order.</param>
    /// <param name="chinese">The Chinese sentences in order, in either script.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Beads in order that together hold every sentence exactly once; the same for the same input.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<Bead> Align(
        IReadOnlyList<string> english, IReadOnlyList<string> chinese, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(chinese);
        if (english.Count == 0 && chinese.Count == 0)
        {
            return [];
        }

        PairFeatures features = PairFeatureReader.Read(english, chinese, _options, cancellation);
        var evidence = new EvidenceModel(features, features.Links, HitRates.Usual);
        var lengths = new LengthModel(LengthModel.UsualLogRatio);
        List<BeadSpan> path = FirstPass(evidence, lengths, cancellation);
        double[] confidence = BeadPosteriors.Of(path, evidence, lengths, _priors, cancellation);
        if (_options.LearnPairs)
        {
            lengths = LengthModel.Fit(path.Where((bead, i) => !bead.IsNull && confidence[i] > 0.7).Select(bead => Lengths(features, bead)));
            evidence = new EvidenceModel(features, PairLearner.Learn(features, path, confidence), HitRates.Estimate(evidence, path, confidence));
            BeadPriors priors = _priors.Fit(path, confidence);
            path = BandedSearch.Find(
                evidence, lengths, priors, Band.Around(path, english.Count, chinese.Count, SecondPassBand), cancellation);
            (path, confidence) = BeadPosteriors.Decode(path, evidence, lengths, priors, cancellation);
        }

        return [.. path.Select((bead, i) => ToBead(bead, confidence[i], evidence, lengths))];
    }

    private List<BeadSpan> FirstPass(EvidenceModel evidence, LengthModel lengths, CancellationToken cancellation)
    {
        int rows = evidence.Features.English.Length;
        int columns = evidence.Features.Chinese.Length;
        for (int width = _options.Band; ; width *= 2)
        {
            var band = Band.Diagonal(rows, columns, width);
            List<BeadSpan> path = BandedSearch.Find(evidence, lengths, _priors, band, cancellation);
            if (width >= columns || !band.IsTight(path))
            {
                return path;
            }
        }
    }

    private static (double English, double Chinese) Lengths(PairFeatures features, BeadSpan bead) => (
        features.EnglishLengths.AsSpan(bead.English, bead.EnglishCount).ToArray().Sum(),
        features.ChineseLengths.AsSpan(bead.Chinese, bead.ChineseCount).ToArray().Sum());

    private static Bead ToBead(BeadSpan bead, double confidence, EvidenceModel evidence, LengthModel lengths) => new(
        [.. Enumerable.Range(bead.English, bead.EnglishCount)],
        [.. Enumerable.Range(bead.Chinese, bead.ChineseCount)],
        confidence,
        BeadExplainer.Explain(bead, evidence, lengths));
}
