using System.Buffers;
using System.Globalization;
using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Which numbers of a bead have no counterpart on its other side, in whatever notation.</summary>
internal static class NumberComparison
{
    // Numerals in words up to here come and go between languages: one of, 一种, two-step.
    private const decimal MaxIdleWord = 12;

    private static readonly SearchValues<char> Growth = SearchValues.Create("增高多长升快大");

    // 增至3倍 is the result, not what was added.
    private static readonly SearchValues<char> Result = SearchValues.Create("至到为");

    /// <summary>The numbers of each side that the other side doesn't have.</summary>
    public static (List<Quantity> English, List<Quantity> Chinese) Unmatched(BeadPair pair)
    {
        var english = new List<Quantity>(pair.English.Quantities);
        var chinese = new List<Quantity>(pair.Chinese.Quantities);
        foreach (Quantity number in pair.English.Quantities)
        {
            int at = chinese.FindIndex(c => c.Value == number.Value);
            at = at >= 0 ? at : chinese.FindIndex(c => c.Agrees(number));
            if (at >= 0)
            {
                chinese.RemoveAt(at);
                english.Remove(number);
            }
        }

        // A value that one side repeats is said once on the other.
        english.RemoveAll(n => Has(pair.Chinese, pair.English, n));
        chinese.RemoveAll(n => Has(pair.English, pair.Chinese, n));
        return (english, chinese);
    }

    /// <summary>Whether a number says something by itself, so that the other side must have it.</summary>
    public static bool IsClaim(Quantity quantity) =>
        quantity.Value is not (0 or 1)
        && (!quantity.Number.InWords || quantity.Value > MaxIdleWord || quantity.Value != Math.Floor(quantity.Value)
            || quantity.Number.Kind is NumberKind.Percent or NumberKind.Month);

    /// <summary>Whether a side has a value that the other side has, in any notation.</summary>
    /// <param name="side">The side that is searched.</param>
    /// <param name="owner">The side of the number.</param>
    /// <param name="quantity">The number.</param>
    public static bool Has(BeadSide side, BeadSide owner, Quantity quantity)
    {
        decimal value = quantity.Value;
        foreach (Quantity candidate in side.Quantities)
        {
            if (candidate.Value == value || candidate.Agrees(quantity) || IsSameShare(candidate, quantity)
                || IsSameFold(side, candidate, owner, quantity) || HasPart(side, candidate, value) || Shorthand.AreSame(side, candidate, owner, quantity))
            {
                return true;
            }
        }

        return NumberWords.Has(side, value)
            || (IsFold(owner, quantity, out bool grows) && grows && NumberWords.Has(side, value + 1))
            || HasPartOnSide(owner, quantity, side)
            || Ratios.Has(side, owner, quantity)
            || HasDigits(side.Text, value);
    }

    // 0.5 and 50%
    private static bool IsSameShare(Quantity one, Quantity other) =>
        (one.Number.Kind == NumberKind.Percent && other.Number.Kind != NumberKind.Percent && one.Value == other.Value * 100)
        || (other.Number.Kind == NumberKind.Percent && one.Number.Kind != NumberKind.Percent && other.Value == one.Value * 100);

    /// <summary>A threefold increase is 增加了2倍 as well as 3倍; 2倍 is 200%.</summary>
    private static bool IsSameFold(BeadSide side, Quantity candidate, BeadSide owner, Quantity quantity)
    {
        (Quantity chinese, BeadSide text, Quantity english) = side.Language == Language.Chinese
            ? (candidate, side, quantity)
            : (quantity, owner, candidate);
        if (!IsFold(text, chinese, out bool grows))
        {
            return false;
        }

        return (grows && english.Value == chinese.Value + 1)
            || (english.Number.Kind == NumberKind.Percent && (english.Value == chinese.Value * 100 || (grows && english.Value == (chinese.Value + 1) * 100)));
    }

    /// <summary>Whether a number counts 倍, and whether those are added to what was there.</summary>
    private static bool IsFold(BeadSide side, Quantity number, out bool grows)
    {
        int end = number.Number.Span.End;
        ReadOnlySpan<char> before = side.Folded.AsSpan()[Math.Max(0, number.Number.Span.Start - 4)..number.Number.Span.Start];
        grows = before.ContainsAny(Growth) && !before.ContainsAny(Result);
        return side.Language == Language.Chinese && end < side.Folded.Length && side.Folded[end] == '倍';
    }

    // 二十分之一 has 20 and 1.
    private static bool HasPart(BeadSide side, Quantity fraction, decimal value)
    {
        string text = fraction.Number.Span.Of(side.Text).ToString();
        int at = text.IndexOf("分之", StringComparison.Ordinal);
        return at > 0 && !text.StartsWith('百')
            && (Values(text[..at]).Contains(value) || Values(text[(at + 2)..]).Contains(value));
    }

    // 二十分之一 in the Chinese, 1 in 20 or 5% in the English.
    private static bool HasPartOnSide(BeadSide owner, Quantity fraction, BeadSide side)
    {
        string text = fraction.Number.Span.Of(owner.Text).ToString();
        int at = text.IndexOf("分之", StringComparison.Ordinal);
        if (at <= 0 || text.StartsWith('百'))
        {
            return false;
        }

        return Values(text[..at]).All(v => v == 1 || side.Quantities.Any(q => q.Value == v) || NumberWords.Has(side, v))
            && Values(text[(at + 2)..]).All(v => v == 1 || side.Quantities.Any(q => q.Value == v) || NumberWords.Has(side, v));
    }

    private static IEnumerable<decimal> Values(string numeral)
    {
        // A lone numeral is a number only before what it counts.
        List<NumberMention> found = NumberFinder.Find(numeral + "个", Language.Chinese);
        return found.Count > 0 ? found.Select(n => n.Value) : [1];
    }

    /// <summary>Whether the digits stand inside a name or formula: they are no number there, but they are there.</summary>
    private static bool HasDigits(string text, decimal value)
    {
        string digits = (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
        for (int at = text.IndexOf(digits, StringComparison.Ordinal); at >= 0; at = text.IndexOf(digits, at + 1, StringComparison.Ordinal))
        {
            bool before = at == 0 || (!char.IsAsciiDigit(text[at - 1]) && text[at - 1] != '.');
            int end = at + digits.Length;
            if (before && (end == text.Length || !char.IsAsciiDigit(text[end])) && !(end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1])))
            {
                return true;
            }
        }

        return false;
    }
}
