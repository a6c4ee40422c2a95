using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Limits that turned round or were lost: ≥60 years → 60岁以下, &lt;6 months → 6个月.</summary>
internal sealed class ComparatorMismatchRule : IAlignedRule
{
    public string Id => "comparator-mismatch";

    public string Summary => "A limit (at least, below, <, ≥) turned round or was lost.";

    public FindingSeverity Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        foreach (BeadPair pair in BeadPair.Read(document).Where(p => !p.IsNull))
        {
            cancellation.ThrowIfCancellationRequested();
            List<Comparator> english = ComparatorFinder.Find(pair.English);
            List<Comparator> chinese = ComparatorFinder.Find(pair.Chinese);
            EqualPairs.Remove(english, chinese, (e, c) => c.IsLower == e.IsLower && c.Quantity.Agrees(e.Quantity));
            foreach (Comparator right in english)
            {
                if (chinese.Find(c => c.Quantity.Agrees(right.Quantity)) is { } wrong)
                {
                    chinese.Remove(wrong);
                    yield return pair.AtChinese(
                        this, FindingSeverity.Error, wrong.Span, right.Span, ($"“{right.Span.Of(pair.English.Text).Trim()}” of the English turned round.", $"英文的“{right.Span.Of(pair.English.Text).Trim()}”方向相反。"), null, 0.8);
                }
                else if (right.IsSign && Lost(pair, right) is { } bare)
                {
                    yield return pair.AtChinese(
                        this, FindingSeverity.Warning, bare.Span, right.Span, ($"The limit of “{right.Span.Of(pair.English.Text).Trim()}” is missing.", $"缺少英文“{right.Span.Of(pair.English.Text).Trim()}”的界限。"), null, 0.6);
                }
            }
        }
    }

    private static Quantity? Lost(BeadPair pair, Comparator right)
    {
        Quantity[] same = [.. pair.Chinese.Quantities.Where(q => q.Value == right.Quantity.Value)];
        return same.Length == 1 && !same[0].Number.InWords ? same[0] : null;
    }
}
