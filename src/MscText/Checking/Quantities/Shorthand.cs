using System.Globalization;
using System.Text.RegularExpressions;

namespace MscText.Checking;

/// <summary>
/// Values that one language says shorter or from the other end: 三十年代 for the 1930s, 九六年 for 1996, 961 before 847亿,
/// 14:30 for 2:30 pm, ≥9岁 for older than 8 years, 5岁 for 59 months.
/// </summary>
internal static partial class Shorthand
{
    private const int Reach = 24;
    private const int ReachOfScale = 8;
    private const int MonthsOfYear = 12;

    /// <summary>Whether two numbers, one on each side, are the same in this way.</summary>
    /// <param name="side">The side of the first.</param>
    /// <param name="candidate">The first.</param>
    /// <param name="owner">The side of the second.</param>
    /// <param name="quantity">The second.</param>
    public static bool AreSame(BeadSide side, Quantity candidate, BeadSide owner, Quantity quantity)
    {
        (BeadSide englishSide, Quantity english, BeadSide chineseSide, Quantity chinese) = side.Language == Language.Chinese
            ? (owner, quantity, side, candidate)
            : (side, candidate, owner, quantity);
        return IsSameYear(english, chineseSide, chinese)
            || IsSameScaled(english, chineseSide, chinese)
            || IsSameHour(englishSide, english, chineseSide, chinese)
            || IsSameLimit(englishSide, english, chineseSide, chinese)
            || AreSameAge(english, chinese) || AreSameAge(chinese, english);
    }

    private static bool IsSameYear(Quantity english, BeadSide side, Quantity chinese)
    {
        if (english.Value is < 1800 or > 2100 || chinese.Value is < 10 or > 99 || english.Value % 100 != chinese.Value)
        {
            return false;
        }

        ReadOnlySpan<char> written = chinese.Number.Span.Of(side.Folded);
        ReadOnlySpan<char> after = side.Folded.AsSpan(chinese.Number.Span.End);
        return after.StartsWith("年代") || (after.StartsWith('年') && written.Length == 2 && !written.Contains('十'));
    }

    // 从961下降至847亿: the scale at the end goes for both.
    private static bool IsSameScaled(Quantity english, BeadSide side, Quantity chinese)
    {
        string text = side.Folded;
        int end = chinese.Number.Span.End;
        if (chinese.Number.InWords || english.Value <= chinese.Value
            || side.Quantities.FirstOrDefault(q => q.Number.Span.Start > end) is not { Number.InWords: false } next
            || next.Number.Span.Start - end > ReachOfScale
            || !text.AsSpan()[end..next.Number.Span.Start].ContainsAny("至到"))
        {
            return false;
        }

        return text[next.Number.Span.End - 1] switch
        {
            '万' => english.Value == chinese.Value * 10_000,
            '亿' => english.Value == chinese.Value * 100_000_000,
            _ => false,
        };
    }

    private static bool IsSameHour(BeadSide englishSide, Quantity english, BeadSide chineseSide, Quantity chinese)
    {
        Match afternoon = Afternoon().Match(englishSide.Folded, english.Number.Span.Start);
        if (!afternoon.Success || afternoon.Index != english.Number.Span.Start)
        {
            return false;
        }

        // 2.30 pm is no decimal.
        if (afternoon.Groups["minutes"].Value is { Length: > 0 } minutes && english.Value != Math.Floor(english.Value))
        {
            return chinese.Value == int.Parse(minutes, CultureInfo.InvariantCulture);
        }

        return english.Value + 12 == chinese.Value && chineseSide.Folded.AsSpan(chinese.Number.Span.End) is [':' or '时' or '点', ..];
    }

    private static bool AreSameAge(Quantity months, Quantity years) =>
        months.Unit is { Head: var month, Per.Count: 0 } && years.Unit is { Head: var year, Per.Count: 0 }
        && month.Dimension == Dimension.Time && year.Dimension == Dimension.Time
        && Math.Abs((year.Factor / month.Factor) - MonthsOfYear) < 0.1
        && months.Value + 1 == years.Value * MonthsOfYear;

    // Older than 8 is from 9 on, under 18 is up to 17.
    private static bool IsSameLimit(BeadSide englishSide, Quantity english, BeadSide chineseSide, Quantity chinese)
    {
        if (Math.Abs(english.Value - chinese.Value) != 1 || english.Value != Math.Floor(english.Value)
            || (english.Unit is not null && chinese.Unit is not null && english.Unit.Head.Factor != chinese.Unit.Head.Factor))
        {
            return false;
        }

        (Quantity low, BeadSide lowSide, Quantity high, BeadSide highSide) = english.Value < chinese.Value
            ? (english, englishSide, chinese, chineseSide)
            : (chinese, chineseSide, english, englishSide);
        return (StrictLower().IsMatch(Before(lowSide, low)) && IsLower(highSide, high))
            || (StrictUpper().IsMatch(Before(highSide, high)) && IsUpper(lowSide, low));
    }

    private static bool IsLower(BeadSide side, Quantity quantity) =>
        Lower().IsMatch(Before(side, quantity)) || LowerAfter().IsMatch(After(side, quantity));

    private static bool IsUpper(BeadSide side, Quantity quantity) =>
        Upper().IsMatch(Before(side, quantity)) || UpperAfter().IsMatch(After(side, quantity));

    private static string Before(BeadSide side, Quantity quantity) =>
        side.Folded[Math.Max(0, quantity.Number.Span.Start - Reach)..quantity.Number.Span.Start];

    private static string After(BeadSide side, Quantity quantity)
    {
        int end = Math.Max(quantity.Span.End, quantity.Number.Span.End);
        return side.Folded[end..Math.Min(side.Folded.Length, end + Reach)];
    }

    [GeneratedRegex(@"[0-9]{1,2}(?:[.:](?<minutes>[0-9]{2}))?\s?p\.?\s?m\b", RegexOptions.IgnoreCase)]
    private static partial Regex Afternoon();

    [GeneratedRegex(@"(?:>|\b(?:more|older|greater|longer) than|\bover|\babove|大于|超过|长于)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex StrictLower();

    [GeneratedRegex(@"(?:<|\b(?:less|younger|shorter|fewer) than|\bunder|\bbelow|小于|少于|短于|不足|不到|未满|不满)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex StrictUpper();

    [GeneratedRegex(@"(?:≥|>=|\bat least|\bfrom|不低于|不小于|不少于|至少|从|满)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Lower();

    [GeneratedRegex(@"(?:≤|<=|\bat most|\bup to|\bthrough|\bto|-|–|~|至|到|不超过|不大于|不高于|至多|最多)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Upper();

    [GeneratedRegex(@"^[ -]*(?:years?|months?|岁|周岁|月|个月|例|名)?(?: old| of age)?(?:及|或|\s+(?:or|and))?\s*(?:以上|older|over|above|more|greater)")]
    private static partial Regex LowerAfter();

    [GeneratedRegex(@"^[ -]*(?:years?|months?|岁|周岁|月|个月|例|名)?(?: old| of age)?(?:及|或|\s+(?:or|and))?\s*(?:以下|以内|younger|under|below|less|fewer)")]
    private static partial Regex UpperAfter();
}
