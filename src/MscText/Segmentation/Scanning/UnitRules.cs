using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>
/// Units of measurement behind a number: <c>mg/kg/d</c>, <c>mg·kg-1·d-1</c>, <c>×10^9/L</c> (from the slash on), <c>%</c>, <c>°C</c>.
/// Words (<c>days</c>, <c>patients</c>) are no units here, except below a slash.
/// </summary>
internal static class UnitRules
{
    private const int LongestSymbol = 8;

    private static readonly HashSet<string> s_symbols = new(StringComparer.Ordinal)
    {
        "kg", "g", "mg", "μg", "ug", "mcg", "ng", "pg", "fg", "kDa", "Da", "mol", "mmol", "μmol", "umol", "nmol", "pmol", "fmol",
        "M", "mM", "μM", "uM", "nM", "pM", "L", "l", "dL", "dl", "mL", "ml", "μL", "μl", "uL", "ul", "nL", "nl", "pL",
        "m", "km", "cm", "mm", "μm", "um", "nm", "pm", "s", "ms", "μs", "min", "h", "hr", "d", "wk", "mo", "yr", "y",
        "U", "IU", "mU", "kU", "mIU", "kIU", "MU", "CFU", "cfu", "PFU", "pfu", "TCID50", "Gy", "cGy", "mGy", "Sv", "mSv", "Bq", "kBq", "MBq", "GBq",
        "Ci", "mCi", "μCi", "Hz", "kHz", "MHz", "GHz", "V", "mV", "kV", "kVp", "mA", "μA", "mAs", "W", "mW", "kW", "J", "mJ", "kJ", "cal", "kcal",
        "Pa", "kPa", "MPa", "mmHg", "cmH2O", "bar", "mbar", "rpm", "bp", "kb", "Mb", "kbp", "Gb", "nt", "aa", "dB", "ppm", "ppb",
        "mOsm", "Osm", "mEq", "mN", "mT", "lx", "pN", "ha", "cc", "kat", "nkat",
    };

    // What is counted or divided by, but is an ordinary word elsewhere.
    private static readonly HashSet<string> s_denominators = new(StringComparer.Ordinal)
    {
        "day", "week", "month", "year", "hour", "dose", "cell", "cells", "well", "field", "mouse", "rat", "person", "patient", "HPF", "HP",
    };

    private static readonly HashSet<string> s_counted = new(StringComparer.Ordinal) { "cells", "copies", "beats", "breaths", "spots", "particles" };

    // Single letters that are more often a label behind a space: "group 2 A".
    private const string LettersOnlyWhenGlued = "WJVMyl";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_symbolLookup = s_symbols.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_denominatorLookup = s_denominators.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_countedLookup = s_counted.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The unit behind a number that ends at a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="numberEnd">Where the number ends.</param>
    /// <param name="start">Where the unit starts: a space or a hyphen may stand between.</param>
    /// <returns>Where it ends; <paramref name="numberEnd"/> if there is none.</returns>
    public static int Scan(ReadOnlySpan<char> text, int numberEnd, out int start)
    {
        start = numberEnd;
        char next = FoldAt(text, numberEnd);
        bool isGlued = next is not (' ' or '-');
        if (!isGlued)
        {
            start++;
        }
        else if (next == '/')
        {
            // ×10^9/L: the unit starts with its denominator.
            return ScanFactors(text, numberEnd, numberEnd);
        }

        int end = ScanSign(text, start);
        if (end == start)
        {
            end = ScanSymbol(text, start, start, s_symbolLookup);
            if (end == start && ScanSymbol(text, start, start, s_countedLookup) is var counted && FoldAt(text, counted) == '/')
            {
                end = counted;
            }

            if (!isGlued && end == start + 1 && LettersOnlyWhenGlued.Contains(text[start]) && FoldAt(text, end) != '/')
            {
                end = start;
            }
        }

        if (end == start)
        {
            return start = numberEnd;
        }

        end = ScanFactors(text, end, end);

        // 2 mg-based is a compound; 95%CI is not in need of a space.
        bool needsBorder = text[end - 1] is not ('%' or '‰' or '℃' or '°');
        return needsBorder && IsWordAt(text, end) ? start = numberEnd : end;
    }

    private static int ScanSign(ReadOnlySpan<char> text, int start)
    {
        switch (FoldAt(text, start))
        {
            case '%' or '‰' or '℃' or '℉':
                return start + 1;
            case '°' or 'º':
                int letter = FoldAt(text, start + 1) == ' ' ? start + 2 : start + 1;
                return FoldAt(text, letter) is 'C' or 'F' or 'c' or 'f' && !IsWordAt(text, letter + 1) ? letter + 1 : start + 1;
            default:
                return start;
        }
    }

    /// <summary>Goes on over <c>/kg</c>, <c>·d-1</c>: position after the last factor.</summary>
    private static int ScanFactors(ReadOnlySpan<char> text, int position, int end)
    {
        while (FoldAt(text, position) is '/' or '·' or '•' or '∙' or '⋅' or '*' or '.' or ' ')
        {
            // mg kg-1: behind a space only what has a negative power.
            if (FoldAt(text, position) == ' ')
            {
                int spaced = ScanSymbol(text, position + 1, position + 1, s_symbolLookup);
                if (spaced == position + 1 || FoldAt(text, spaced - 2) != '-')
                {
                    break;
                }

                end = position = spaced;
                continue;
            }

            bool isDivided = FoldAt(text, position) == '/';
            int from = position + 1;
            int next = ScanSymbol(text, from, from, s_symbolLookup);
            if (next == from && isDivided)
            {
                next = ScanSymbol(text, from, from, s_denominatorLookup);
            }

            // /100 mL, /10^5 cells
            if (next == from && isDivided && ValueRules.Scan(text, from) is var value && value > from)
            {
                int symbol = ValueRules.SkipSpace(text, value);
                next = ScanSymbol(text, symbol, symbol, s_symbolLookup);
                next = next == symbol ? ScanSymbol(text, symbol, symbol, s_denominatorLookup) : next;
                next = next == symbol ? from : next;
            }

            if (next == from)
            {
                break;
            }

            end = position = next;
        }

        return end;
    }

    /// <summary>One symbol and its power: <c>m2</c>, <c>kg-1</c>, <c>cm³</c>, <c>s^-2</c>.</summary>
    private static int ScanSymbol(
        ReadOnlySpan<char> text, int start, int none, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> symbols)
    {
        Span<char> folded = stackalloc char[LongestSymbol];
        int length = 0;
        while (length < LongestSymbol && start + length < text.Length
            && ClassAt(text, start + length, out int units) == CharacterClass.Letter && units == 1)
        {
            folded[length] = Fold(text[start + length]);
            length++;
        }

        // cmH2O and TCID50 have digits inside.
        if (start + length < text.Length && length is 3 or 4 && char.IsAsciiDigit(text[start + length]))
        {
            int extended = length;
            while (extended < LongestSymbol && start + extended < text.Length && char.IsAsciiLetterOrDigit(text[start + extended]))
            {
                folded[extended] = text[start + extended];
                extended++;
            }

            if (symbols.Contains(folded[..extended]))
            {
                return start + extended;
            }
        }

        if (length == 0 || !symbols.Contains(folded[..length]))
        {
            return none;
        }

        bool isLength = folded[length - 1] == 'm' && length <= 2;
        int end = AddPower(text, start + length, isLength);
        return IsWordAt(text, end) ? none : end;
    }

    private static int AddPower(ReadOnlySpan<char> text, int position, bool isLength)
    {
        int digit = FoldAt(text, position) == '^' ? position + 1 : position;
        digit = FoldAt(text, digit) == '-' ? digit + 1 : digit;

        // 5 M2 is no power: only lengths have one without a sign, unless it is raised.
        bool isMarked = digit > position || (digit < text.Length && IsSuperscriptDigit(text[digit]));
        return FoldAt(text, digit) is >= '1' and <= '4' && !IsWordAt(text, digit + 1) && (isMarked || isLength) ? digit + 1 : position;
    }
}
