using System.Text.RegularExpressions;

namespace MscText.Checking;

/// <summary>Finds which values of a side are limits.</summary>
internal static partial class ComparatorFinder
{
    private const int Reach = 24;

    /// <summary>The limits of a side, in order; those of p values are left out.</summary>
    public static List<Comparator> Find(BeadSide side)
    {
        var found = new List<Comparator>();
        List<Statistic> statistics = StatisticFinder.PValues(side.Folded);
        foreach (Quantity quantity in side.Quantities)
        {
            TextSpan number = quantity.Number.Span;
            if (statistics.Exists(s => s.Span.Overlaps(number)))
            {
                continue;
            }

            string before = side.Folded[Math.Max(0, number.Start - Reach)..number.Start];
            int end = Math.Max(quantity.Span.End, number.End);
            string after = side.Folded[end..Math.Min(side.Folded.Length, end + Reach)];
            Match match = side.Language == Language.Chinese ? ChineseBefore().Match(before) : EnglishBefore().Match(before);
            if (match.Success)
            {
                found.Add(new Comparator(
                    match.Groups["lower"].Success,
                    match.Value.TrimStart()[0] is '<' or '>' or '≤' or '≥',
                    quantity,
                    TextSpan.FromBounds(number.Start - match.Length, number.End)));
                continue;
            }

            match = side.Language == Language.Chinese ? ChineseAfter().Match(after) : EnglishAfter().Match(after);
            if (match.Success)
            {
                found.Add(new Comparator(
                    match.Groups["lower"].Success, IsSign: false, quantity, TextSpan.FromBounds(number.Start, end + match.Length)));
            }
        }

        return found;
    }

    [GeneratedRegex(@"(?:(?<lower>>=?|≥)|(?<upper><=?|≤)|(?<lower>\b(?:more|greater|older|longer|higher|larger|later) than|\bat least|\b(?:nor?|not) (?:less|fewer|younger|lower) than|\babove|\bexceed(?:s|ed|ing)?)|(?<upper>\b(?:less|fewer|younger|shorter|lower|smaller) than|\bat most|\b(?:nor?|not) (?:more|greater|older|higher) than|\bup to|\bunder|\bbelow|\bnot exceeding))\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishBefore();

    [GeneratedRegex(@"^[ -]*(?:(?:years?|months?|old|days?) ?(?:of age )?)*(?:or|and|and/or) (?:(?<lower>more|older|above|over|greater|longer|higher)|(?<upper>less|younger|fewer|below|under|shorter|lower))\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishAfter();

    // 不超过 and 不得超过 are upper limits, 超过 a lower one: the longer word counts.
    [GeneratedRegex(@"(?:(?<upper>(?:不得?|不[能会应可宜]|未|没有)(?:超过|超逾|超出|高于|大于|多于|长于|晚于|逾))|(?<lower>(?:不得?|不[能会应可宜]|未|没有)(?:少于|低于|小于|短于|早于)|不足以?外)|(?<lower>>=?|≥|超过|超逾|超出|大于|高于|多于|长于|晚于|至少|逾)|(?<upper><=?|≤|小于|低于|少于|短于|早于|不足|不到|至多|最多|未满|不满|最长))(?:约|了)?\s*$")]
    private static partial Regex ChineseBefore();

    [GeneratedRegex(@"^ ?[例名个只人剂次位种项倍分天周年岁月]{0,2}(?:及其?|或|\(含\))?(?:(?<lower>以上)|(?<upper>以下|以内|之内))")]
    private static partial Regex ChineseAfter();
}
