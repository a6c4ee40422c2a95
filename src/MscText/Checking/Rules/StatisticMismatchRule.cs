using MscText.Alignment;

namespace MscText.Checking;

/// <summary>P values and confidence intervals that differ between the sides: in relation (&lt; for &gt;), value or bounds.</summary>
internal sealed class StatisticMismatchRule : IAlignedRule
{
    public string Id => "statistic-mismatch";

    public string Summary => "A p value or confidence interval differs between the sides.";

    public FindingSeverity Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        foreach (BeadPair pair in BeadPair.Read(document))
        {
            cancellation.ThrowIfCancellationRequested();
            (List<Statistic> english, List<Statistic> chinese) = StatisticComparison.PValues(pair);
            foreach (Finding finding in Relations(pair, english, chinese).Concat(Values(pair, english, chinese)).Concat(Intervals(pair)))
            {
                yield return finding;
            }
        }
    }

    /// <summary>The same value with another relation.</summary>
    private IEnumerable<Finding> Relations(BeadPair pair, List<Statistic> english, List<Statistic> chinese)
    {
        foreach (Statistic wrong in chinese.ToList())
        {
            int at = english.FindIndex(e => e.Value == wrong.Value);
            if (at < 0)
            {
                continue;
            }

            // ≤ for < is loose, > for < the opposite.
            bool loose = (english[at].Relation, wrong.Relation) is ('<', '≤') or ('≤', '<') or ('>', '≥') or ('≥', '>');
            yield return Differ(pair, english[at].Span, wrong.Span, loose ? FindingSeverity.Warning : FindingSeverity.Error, loose ? 0.6 : 0.9);
            english.RemoveAt(at);
            chinese.Remove(wrong);
        }
    }

    private IEnumerable<Finding> Values(BeadPair pair, List<Statistic> english, List<Statistic> chinese)
    {
        if (english.Count == chinese.Count)
        {
            for (int i = 0; i < english.Count; i++)
            {
                yield return Differ(pair, english[i].Span, chinese[i].Span, FindingSeverity.Error, 0.85);
            }
        }
    }

    private IEnumerable<Finding> Intervals(BeadPair pair)
    {
        (List<Interval> english, List<Interval> chinese) = StatisticComparison.Intervals(pair);
        if (english.Count == chinese.Count)
        {
            for (int i = 0; i < english.Count; i++)
            {
                yield return Differ(pair, english[i].Span, chinese[i].Span, FindingSeverity.Error, 0.85);
            }
        }
    }

    private Finding Differ(BeadPair pair, TextSpan english, TextSpan chinese, FindingSeverity severity, double confidence)
    {
        string right = english.Of(pair.English.Text).Trim().ToString();
        string wrong = chinese.Of(pair.Chinese.Text).Trim().ToString();
        return pair.AtChinese(
            this, severity, chinese, english, ($"The statistics differ: {right} in the English, {wrong} in the Chinese.", $"统计值不一致：英文为 {right}，中文为 {wrong}。"), right, confidence);
    }
}
