using System.Collections.Frozen;

namespace MscText.Checking;

/// <summary>Reads a unit after a number.</summary>
internal static class UnitReader
{
    /// <summary>Reads the unit that begins at or shortly after an index.</summary>
    /// <param name="text">The text as <see cref="CheckFold"/> leaves it.</param>
    /// <param name="at">Index after the number.</param>
    /// <param name="end">Index after the unit, or <paramref name="at"/> where there is none.</param>
    /// <returns>The unit, or null.</returns>
    public static Unit? Read(string text, int at, out int end)
    {
        end = at;
        int start = Skip(text, at, ' ');

        // 12-month, 5-mg
        start = start == at && start < text.Length && text[start] is '-' or '–' ? start + 1 : start;
        if (ReadAtom(text, start, out int after) is not { } unit)
        {
            return null;
        }

        unit = ReadPower(text, unit, ref after);
        end = after;
        var per = new List<UnitAtom>(unit.Per);
        while (ReadPer(text, end, out UnitAtom denominator, out after))
        {
            per.Add(denominator);
            end = after;
        }

        return unit with { Per = per };
    }

    private static Unit? ReadAtom(string text, int start, out int end)
    {
        for (int length = Math.Min(UnitTable.MaxLength, text.Length - start); length > 0; length--)
        {
            end = start + length;
            string piece = text.Substring(start, length);
            bool latin = char.IsAsciiLetter(piece[^1]);
            if (latin && end < text.Length && char.IsAsciiLetter(text[end]))
            {
                continue;
            }

            if (Look(UnitTable.Symbols, piece) is { } symbol)
            {
                return latin && IsPartOfName(text, end) ? null : symbol;
            }

            if (latin && Look(UnitTable.Words, piece.ToLowerInvariant()) is { } word)
            {
                return word;
            }

            if (Look(UnitTable.Chinese, piece) is { } chinese)
            {
                return chinese;
            }
        }

        end = start;
        return null;
    }

    // 5 M-phase cells, 2 V617F: letters that go on with a digit or hyphen and letter are names; m2 and kg-1 are not.
    private static bool IsPartOfName(string text, int end) =>
        end < text.Length
        && ((char.IsAsciiDigit(text[end]) && (text[end] is not ('2' or '3') || (end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))))
            || (text[end] == '-' && text[end - 1] is >= 'A' and <= 'Z' && end + 1 < text.Length && char.IsAsciiLetter(text[end + 1])));

    /// <summary>Squares and cubes of lengths: mm², cm^3.</summary>
    private static Unit ReadPower(string text, Unit unit, ref int end)
    {
        if (unit.Head.Dimension != Dimension.Length)
        {
            return unit;
        }

        int at = end < text.Length && text[end] == '^' ? end + 1 : end;
        int power = at < text.Length ? text[at] switch { '2' or '²' => 2, '3' or '³' => 3, _ => 1 } : 1;
        if (power == 1)
        {
            return unit;
        }

        end = at + 1;
        double factor = Math.Pow(unit.Head.Factor, power);
        return new Unit(power == 2 ? new UnitAtom(Dimension.Area, factor) : new UnitAtom(Dimension.Volume, factor * 1000), []);
    }

    /// <summary>A denominator: <c>/kg</c>, <c>per kg</c>, <c>每千克</c>, <c>·kg-1</c>.</summary>
    private static bool ReadPer(string text, int start, out UnitAtom denominator, out int end)
    {
        denominator = default;
        end = start;
        int at = Skip(text, start, ' ');
        bool inverse = false;
        if (at < text.Length && text[at] is '/' or '／' or '每')
        {
            at++;
        }
        else if (at > start && string.CompareOrdinal(text, at, "per ", 0, 4) == 0)
        {
            at += 4;
        }
        else if (at < text.Length && (text[at] is '·' or '•' || at > start))
        {
            at += text[at] is '·' or '•' ? 1 : 0;
            inverse = true;
        }
        else
        {
            return false;
        }

        at = Skip(text, at, ' ');
        if (at >= text.Length || ReadAtom(text, at, out end) is not { Per.Count: 0 } unit)
        {
            end = start;
            return false;
        }

        unit = ReadPower(text, unit, ref end);
        denominator = unit.Head;
        if (!inverse)
        {
            return true;
        }

        foreach (string power in (ReadOnlySpan<string>)["-1", "^-1", "⁻¹", "–1"])
        {
            if (string.CompareOrdinal(text, end, power, 0, power.Length) == 0)
            {
                end += power.Length;
                return true;
            }
        }

        end = start;
        return false;
    }

    private static Unit? Look(FrozenDictionary<string, Unit> table, string name) => table.GetValueOrDefault(name);

    private static int Skip(string text, int at, char c)
    {
        while (at < text.Length && text[at] == c)
        {
            at++;
        }

        return at;
    }
}
