using System.Globalization;
using System.Text.RegularExpressions;

namespace MscText.Checking;

/// <summary>Finds p values and confidence intervals.</summary>
internal static partial class StatisticFinder
{
    /// <summary>The p values of a text as <see cref="CheckFold"/> leaves it.</summary>
    public static List<Statistic> PValues(string folded)
    {
        var found = new List<Statistic>();
        foreach (Match match in PValue().Matches(folded))
        {
            if (TryParse(match.Groups["value"].Value, out decimal value))
            {
                Group relation = match.Groups["relation"];
                found.Add(new Statistic(
                    Relation(relation.Value),
                    value,
                    TextSpan.FromBounds(relation.Index, match.Groups["value"].Index + match.Groups["value"].Length)));
            }
        }

        return found;
    }

    /// <summary>The confidence intervals of a text as <see cref="CheckFold"/> leaves it, with their bounds.</summary>
    public static List<Interval> Intervals(string folded)
    {
        var found = new List<Interval>();
        foreach (Match match in ConfidenceInterval().Matches(folded))
        {
            if (TryParse(match.Groups["low"].Value, out decimal low) && TryParse(match.Groups["high"].Value, out decimal high))
            {
                int start = match.Groups["low"].Index;
                found.Add(new Interval(low, high, TextSpan.FromBounds(start, match.Groups["high"].Index + match.Groups["high"].Length)));
            }
        }

        return found;
    }

    private static char Relation(string text) => text.Trim().ToLowerInvariant() switch
    {
        "<" or "小于" or "less than" or "低于" => '<',
        ">" or "大于" or "greater than" or "more than" or "高于" => '>',
        "≤" or "<=" or "≦" => '≤',
        "≥" or ">=" => '≥',
        _ => '=',
    };

    // Chinese type often has · for the point; signs are a rule of their own.
    private static bool TryParse(string text, out decimal value) =>
        decimal.TryParse(
            text.Replace('·', '.').Replace(" ", string.Empty, StringComparison.Ordinal).TrimStart('-', '–', '+'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out value);

    [GeneratedRegex(
        @"(?<![A-Za-z0-9])[Pp](?:[ -]?[Vv]alues?|[ -]?值)?(?:[ -]?(?:for |for-)?(?:trend|interaction|趋势|交互))?\s*(?:均|值均|值|都|分别|was |were |is |of )?\s*" +
        @"(?<relation><=|>=|[<>=≤≥≈]|小于|大于|等于|低于|高于|为|less than|greater than|more than|equal to|(?<=of |was |is ))\s*" +
        @"(?<value>0?[.·][0-9]+|[01](?:[.·][0-9]+)?(?![0-9]))")]
    private static partial Regex PValue();

    [GeneratedRegex(
        @"(?:\bCI[sS]?\b|CI|置信区间|可信区间|信赖区间|[Cc]onfidence [Ii]ntervals?(?: ?\(CI\)| ?\[CI\])?)(?: ?\(?95 ?% ?\)?)?\s*(?:为|是|of|was|,|:|=|\(|\[)*\s*" +
        @"(?<low>[-–+]?[0-9]+(?:[.·][0-9]+)?)\s*%?\s*(?:-|–|—|~|～|to|至|到|,|;)\s*(?<high>[-–+]?[0-9]+(?:[.·][0-9]+)?)")]
    private static partial Regex ConfidenceInterval();
}
