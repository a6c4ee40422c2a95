using System.Globalization;
using System.Text.RegularExpressions;

namespace MscText.Checking;

/// <summary>Shares written as two numbers, 2/3, against those that are one: two thirds, 三分之二.</summary>
internal static partial class Ratios
{
    private const int Places = 6;

    /// <summary>Whether a side has a share as a ratio that is this number, or as one number where this is a part of its ratio.</summary>
    /// <param name="side">The side that is searched.</param>
    /// <param name="owner">The side of the number.</param>
    /// <param name="quantity">The number.</param>
    public static bool Has(BeadSide side, BeadSide owner, Quantity quantity)
    {
        foreach (Match match in Ratio().Matches(side.Folded))
        {
            if (quantity.Value is > 0 and < 1 && Value(match) == quantity.Value)
            {
                return true;
            }
        }

        foreach (Match match in Ratio().Matches(owner.Folded))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (span.Contains(quantity.Number.Span) && Value(match) is { } value && side.Quantities.Any(q => q.Value == value))
            {
                return true;
            }
        }

        return false;
    }

    private static decimal? Value(Match match) =>
        decimal.Parse(match.Groups["of"].Value, CultureInfo.InvariantCulture) is var of and not 0
            ? decimal.Round(decimal.Parse(match.Groups["part"].Value, CultureInfo.InvariantCulture) / of, Places)
            : null;

    [GeneratedRegex(@"(?<![0-9./])(?<part>[0-9]{1,4}) ?/ ?(?<of>[0-9]{1,4})(?![0-9./])")]
    private static partial Regex Ratio();
}
