using System.Text.RegularExpressions;
using MscText.Alignment;

namespace MscText.Checking;

/// <summary>
/// A clause of one side of which nothing is on the other, inside sentences that otherwise translate each other: a
/// stretch of content words without a single word, name or number to answer them.
/// </summary>
internal sealed partial class MissingClauseRule(RuleTerms terms) : IAlignedRule
{
    // So many words in a row go missing by free wording too. Where the other side is short, as it is where something was
    // left out, fewer will do; where it is long, it takes more.
    private const double UsualScore = 5;
    private const double LengthWeight = 7;
    private const double MinScore = 3;
    private const double MaxScore = 10;

    // How far beyond what is asked a finding has to be to count as sure.
    private const double SureMargin = 4;

    // So much of the clauses that a gap touches has to be in it; less where the other side is short.
    private const double WholeShare = 0.75;
    private const double LeastShare = 0.35;
    private const double ShareOfLength = 1.2;
    private const double InnerConfidence = 0.6;

    private const double ExcessOfLetter = 0.06;

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
            var coverage = new Coverage(around.Select(p => p.English), around.Select(p => p.Chinese), terms.Matcher);
            double excess = Math.Log(PairFeatureReader.Width(pair.English.Text) / PairFeatureReader.Width(pair.Chinese.Text)) - LengthModel.UsualLogRatio;
            List<CoveredWord> words = coverage.English(pair.English);
            if (LongestGap(words, excess) is { } english)
            {
                (FindingSeverity severity, double confidence) = Rate(english, words, pair.English, excess);
                yield return pair.AtEnglish(this, severity, english.Span, null, ("Nothing in the Chinese stands for this part.", "中文中没有与此部分对应的内容。"), null, confidence);
            }

            words = coverage.Chinese(pair.Chinese);
            if (LongestGap(words, -excess - Acronyms(pair)) is { } chinese)
            {
                (FindingSeverity severity, double confidence) = Rate(chinese, words, pair.Chinese, -excess);
                yield return pair.AtChinese(this, severity, chinese.Span, null, ("Nothing in the English stands for this part.", "英文中没有与此部分对应的内容。"), null, confidence);
            }
        }
    }

    // ICSC may be ten characters long in Chinese.
    private static double Acronyms(BeadPair pair)
    {
        var chinese = new SqueezedText(pair.Chinese.Folded);
        int letters = AcronymPattern().Matches(pair.English.Text).Select(m => m.Value).Distinct().Where(a => !chinese.Has(SqueezedText.Key(a))).Sum(a => a.Length);
        return letters * ExcessOfLetter;
    }

    // What is left out is mostly a clause; words in the midst of others that are answered were put freely.
    private static (FindingSeverity Severity, double Confidence) Rate((TextSpan Span, double Margin) gap, List<CoveredWord> words, BeadSide side, double excess)
    {
        double confidence = Math.Min(0.85, 0.45 + (0.07 * gap.Margin));
        TextSpan[] clauses = [.. ClauseAligner.Split(side.Folded).Where(c => c.Overlaps(gap.Span))];
        CoveredWord[] around = [.. words.Where(w => Array.Exists(clauses, c => c.Overlaps(w.Span)))];
        double missing = around.Where(w => !w.IsCovered).Sum(w => w.Weight);
        double asked = Math.Clamp(WholeShare - (ShareOfLength * excess), LeastShare, WholeShare);
        return missing < asked * around.Sum(w => w.Weight)
            ? (FindingSeverity.Info, Math.Round(confidence * InnerConfidence, 2))
            : (gap.Margin >= SureMargin ? FindingSeverity.Error : FindingSeverity.Warning, Math.Round(confidence, 2));
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

    [GeneratedRegex(@"(?<![A-Za-z0-9-])[A-Z]{3,}(?![A-Za-z0-9])")]
    private static partial Regex AcronymPattern();
}
