using System.Buffers;
using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Finds the numbers of one side of a bead with their units.</summary>
internal static class QuantityFinder
{
    private static readonly SearchValues<char> s_valueCharacters = SearchValues.Create("0123456789. ,±~-–—+");

    /// <summary>All numbers, in order.</summary>
    public static List<Quantity> Find(BeadSide side)
    {
        var found = new List<Quantity>();
        foreach (NumberMention number in NumberFinder.Find(side.Text, side.Language))
        {
            found.Add(Read(side, number));
        }

        SpreadUnits(side.Folded, found);
        return found;
    }

    private static Quantity Read(BeadSide side, NumberMention number)
    {
        if (number.Kind == NumberKind.Percent)
        {
            return new Quantity(number, UnitTable.Percent, number.Span);
        }

        if (number.Kind == NumberKind.Month)
        {
            return new Quantity(number, null, number.Span);
        }

        string text = side.Folded;
        Unit? unit = UnitReader.Read(text, number.Span.End, out int end) ?? (IsInBrackets(text, number.Span)
            ? UnitReader.Read(text, text.IndexOf(')', number.Span.End) + 1, out end)
            : null);
        end = unit is null ? number.Span.End : end;
        TextSpan span = TextSpan.FromBounds(number.Span.Start, end);
        if (unit is not null && IsDate(text, number, unit))
        {
            return new Quantity(number, null, number.Span);
        }

        return unit is null && ReadBefore(side, number) is { } before
            ? before
            : new Quantity(number, unit, span);
    }

    // 2018年, 12日 after a month, the 1990s
    private static bool IsDate(string text, NumberMention number, Unit unit)
    {
        if (unit.Head.Dimension != Dimension.Time)
        {
            return false;
        }

        return (!number.InWords && number.Value is >= 1800 and <= 2100 && number.Value == Math.Floor(number.Value))
            || (text.AsSpan(number.Span.End).StartsWith('日') && number.Span.Start > 0 && text[number.Span.Start - 1] is '月' or '-' or '~');
    }

    // (5.3±1.2) mg, (10~15) mg: values in brackets of their own share the unit behind.
    private static bool IsInBrackets(string text, TextSpan number)
    {
        int open = text.LastIndexOf('(', number.Start);
        int close = text.IndexOf(')', number.End);
        return open >= 0 && close >= 0
            && !text.AsSpan()[(open + 1)..close].ContainsAnyExcept(s_valueCharacters)
            && text.AsSpan()[(open + 1)..close].ContainsAny("±~-–—");
    }

    /// <summary>Reads <c>day 7</c> and <c>week 12</c>.</summary>
    private static Quantity? ReadBefore(BeadSide side, NumberMention number)
    {
        string text = side.Folded;
        int end = number.Span.Start - 1;
        if (end <= 0 || text[end] != ' ')
        {
            return null;
        }

        int start = end;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        string word = text[start..end].ToLowerInvariant();
        return word is "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years" or "d"
            && (UnitTable.Words.TryGetValue(word, out Unit? unit) || UnitTable.Symbols.TryGetValue(word, out unit))
            && !(number.Value is >= 1800 and <= 2100)
            ? new Quantity(number, unit, TextSpan.FromBounds(start, number.Span.End))
            : null;
    }

    /// <summary>Gives the unit at the end of a range or list to what stands before: 6–16 months; 24, 48 and 72 h.</summary>
    private static void SpreadUnits(string text, List<Quantity> found)
    {
        for (int i = found.Count - 2; i >= 0; i--)
        {
            if (found[i].Unit is not null || found[i].Number.Kind != NumberKind.Cardinal || found[i + 1].Unit is not { } unit)
            {
                continue;
            }

            // 13.7, 95% CI: a comma lists values of one unit, but shares mostly stand by themselves.
            if (AreListed(text, found[i], found[i + 1]) && !(unit.Head.Dimension == Dimension.Ratio && text.AsSpan(found[i].Number.Span.End).TrimStart().StartsWith(',')))
            {
                found[i] = found[i] with { Unit = unit };
            }
        }

        // days 1, 3 and 7
        for (int i = 1; i < found.Count; i++)
        {
            Quantity first = found[i - 1];
            bool unitFirst = first.Unit is not null && first.Span.Start < first.Number.Span.Start;
            if (unitFirst && found[i].Unit is null && AreListed(text, first, found[i]))
            {
                found[i] = found[i] with { Unit = first.Unit, Span = TextSpan.FromBounds(first.Span.Start, found[i].Span.End) };
            }
        }
    }

    private static bool AreListed(string text, Quantity first, Quantity second) =>
        text.AsSpan()[first.Number.Span.End..Math.Max(first.Number.Span.End, second.Number.Span.Start)].Trim() is
            "-" or "–" or "—" or "~" or "to" or "至" or "到" or "±" or "," or "、" or "and" or "和" or "与" or "or" or "或" or "及"
            or ", and" or ", or" or "through" or "×" or "x";
}
