using MscText.Alignment;

namespace MscText.Checking;

/// <summary>
/// A clause of one side of which nothing is on the other, inside sentences that otherwise translate each other: a
/// stretch of content words without a single word, name or number to answer them.
/// </summary>
internal sealed class MissingClauseRule : IAlignedRule
{
    // So many words in a row go missing by free wording too. Where the other side is short, as it is where something was
    // left out, fewer will do; where it is long, it takes more.
    private const double UsualScore = 5;
    private const double LengthWeight = 7;
    private const double MinScore = 3;
    private const double MaxScore = 10;

    // How far beyond what is asked a finding has to be to count as sure.
    private const double SureMargin = 4;

    public string Id => "missing-clause";

    public string Summary => "A clause of one side has no counterpart inside the other's sentence.";

    FindingSeverity ITranslationRule.Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        BeadPair[] pairs = BeadPair.Read(document);
        for (int b = 0; b < pairs.Length; b++)
        {
            cancellation.ThrowIfCancellationRequested();
            BeadPair pair = pairs[b];
            if (pair.IsNull)
            {
                continue;
            }

            // What moved to the next sentence isn't missing.
            var around = pairs[Math.Max(0, b - 1)..Math.Min(pairs.Length, b + 2)];
            var coverage = new Coverage(around.Select(p => p.English), around.Select(p => p.Chinese));
            double excess = Math.Log(PairFeatureReader.Width(pair.English.Text) / PairFeatureReader.Width(pair.Chinese.Text)) - LengthModel.UsualLogRatio;
            if (LongestGap(coverage.English(pair.English), excess) is { } english)
            {
                yield return pair.AtEnglish(
                    this, SeverityAt(english.Margin), english.Span, null, "Nothing in the Chinese stands for this part.", null, Confidence(english.Margin));
            }

            if (LongestGap(coverage.Chinese(pair.Chinese), -excess) is { } chinese)
            {
                yield return pair.AtChinese(
                    this, SeverityAt(chinese.Margin), chinese.Span, null, "Nothing in the English stands for this part.", null, Confidence(chinese.Margin));
            }
        }
    }

    /// <summary>The stretch with the most words without counterpart, each with one counting against it (Kadane).</summary>
    private static (TextSpan Span, double Margin)? LongestGap(List<CoveredWord> words, double excess)
    {
        double asked = Math.Clamp(UsualScore - (LengthWeight * excess), MinScore, MaxScore);
        const double penalty = 1.7;
        double best = 0;
        double score = 0;
        int start = 0;
        (int First, int Last) range = default;
        for (int i = 0; i < words.Count; i++)
        {
            if (score <= 0)
            {
                (score, start) = (0, i);
            }

            score += words[i].IsCovered ? -penalty * Math.Min(1, 0.3 + words[i].Weight) : words[i].Weight;
            if (score > best)
            {
                best = score;
                range = (start, i);
            }
        }

        return best >= asked ? (TextSpan.FromBounds(words[range.First].Span.Start, words[range.Last].Span.End), best - asked) : null;
    }

    private static FindingSeverity SeverityAt(double margin) => margin >= SureMargin ? FindingSeverity.Error : FindingSeverity.Warning;

    private static double Confidence(double margin) => Math.Round(Math.Min(0.85, 0.45 + (0.07 * margin)), 2);
}
