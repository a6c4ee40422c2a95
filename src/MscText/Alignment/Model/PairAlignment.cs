namespace MscText.Alignment;

/// <summary>
/// Aligns two lists of sentences in two passes, the second with what the first has learned of the documents. Immutable and
/// thread-safe.
/// </summary>
internal sealed class PairAlignment(SentenceAlignerOptions options)
{
    // Paths are summed up this far around a good one, further where they come near the edge.
    private const int RefinementBand = 6;
    private const int MaxRefinementBand = 48;

    // A first search goes no further than this from where the documents seem to run; without a word that is rare in either
    // it would take time with the square of their length.
    private const int MaxSearchBand = 512;

    private const double MinConfidence = 0.7;

    private readonly BeadPriors _usualPriors = new(options.BeadTypes);

    /// <summary>Aligns.</summary>
    /// <param name="english">The English sentences.</param>
    /// <param name="chinese">The Chinese sentences.</param>
    /// <param name="memory">What earlier parts of the same documents have taught; null where there are none.</param>
    /// <param name="cancellation">Stops the work.</param>
    public AlignedWindow Align(
        IReadOnlyList<string> english, IReadOnlyList<string> chinese, StreamMemory? memory, CancellationToken cancellation)
    {
        PairFeatures features = PairFeatureReader.Read(english, chinese, options, memory, cancellation);
        var evidence = new EvidenceModel(features, features.Links, memory?.Rates ?? HitRates.Usual);
        LengthModel lengths = memory?.Lengths ?? new LengthModel(LengthModel.UsualLogRatio);
        bool isLong = Math.Max(english.Count, chinese.Count) > 2 * options.Band;
        List<(int, int)> anchors = isLong ? AnchorChain.Find(evidence) : [];
        List<BeadSpan> path = Search(anchors, evidence, lengths, cancellation);
        (path, double[] confidence) = Refine(path, evidence, lengths, _usualPriors, cancellation);
        if (options.LearnPairs)
        {
            lengths = LengthModel.Fit(path
                .Where((bead, b) => !bead.IsNull && confidence[b] > MinConfidence)
                .Select(bead => Lengths(features, bead)));
            var rates = HitRates.Estimate(evidence, path, confidence);
            evidence = new EvidenceModel(features, PairLearner.Learn(features, path, confidence), rates);
            (path, confidence) = Refine(path, evidence, lengths, _usualPriors.Fit(path, confidence), cancellation);
        }

        return new AlignedWindow(path, confidence, evidence, lengths, anchors);
    }

    /// <summary>A first path.</summary>
    private List<BeadSpan> Search(
        List<(int, int)> anchors, EvidenceModel evidence, LengthModel lengths, CancellationToken cancellation)
    {
        int rows = evidence.Features.English.Length;
        int columns = evidence.Features.Chinese.Length;
        for (int width = options.Band; ; width *= 2)
        {
            Band band = anchors.Count > 0 ? Band.Along(anchors, rows, columns, width) : Band.Diagonal(rows, columns, width);
            List<BeadSpan> path = BandedSearch.Find(evidence, lengths, _usualPriors, band, cancellation);
            if (width >= Math.Min(columns, MaxSearchBand) || !band.IsTight(path))
            {
                return path;
            }
        }
    }

    /// <summary>The path, near another one, of which the most can be expected to be right, and how sure its beads are.</summary>
    private (List<BeadSpan> Path, double[] Confidence) Refine(
        List<BeadSpan> path, EvidenceModel evidence, LengthModel lengths, BeadPriors priors, CancellationToken cancellation)
    {
        for (int width = RefinementBand; ; width *= 2)
        {
            var band = Band.Around(path, evidence.Features.English.Length, evidence.Features.Chinese.Length, width);
            var posteriors = BeadPosteriors.Within(
                band, evidence, lengths, priors, options.MayUseThreads(band.Rows), cancellation);
            List<BeadSpan> best = PosteriorDecoder.Decode(posteriors);
            if (width >= MaxRefinementBand || !band.IsTight(best))
            {
                return (best, posteriors.Read(best));
            }
        }
    }

    private static (double English, double Chinese) Lengths(PairFeatures features, BeadSpan bead) => (
        features.EnglishLengths.AsSpan(bead.English, bead.EnglishCount).ToArray().Sum(),
        features.ChineseLengths.AsSpan(bead.Chinese, bead.ChineseCount).ToArray().Sum());
}
