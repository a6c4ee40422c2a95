namespace MscText.Alignment;

/// <summary>Reads numbers that English spells out, and the scale words after digits.</summary>
internal static class EnglishNumberReader
{
    private static readonly Dictionary<string, int> Units = Numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 0, 1);

    private static readonly Dictionary<string, int> Tens = Numbered(
        "twenty thirty forty fifty sixty seventy eighty ninety", 20, 10);

    private static readonly Dictionary<string, int> Ordinals = Numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 1, 1);

    private static readonly Dictionary<string, int> TensOrdinals = Numbered(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", 20, 10);

    private static readonly Dictionary<string, int> Parts = Numbered(
        "half third quarter fifth sixth seventh eighth ninth tenth", 2, 1);

    private static readonly Dictionary<string, int> Months = Numbered(
        "january february march april may june july august september october november december", 1, 1);

    // "Mar" and "May" aside, they are no words; still they count beside a day or year only.
    private static readonly Dictionary<string, int> ShortMonths = Numbered(
        "jan feb mar apr may jun jul aug sep oct nov dec", 1, 1);

    private static readonly Dictionary<string, int> Scales = Numbered("hundred thousand million billion trillion", 0, 1);

    private static readonly decimal[] ScaleValues = [100, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000];

    /// <summary>Reads the number whose first word begins at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of the first letter of a word.</param>
    /// <param name="mention">The number.</param>
    /// <returns>False where the word is no number; a bare "one" is a pronoun more often than a number and is left out.</returns>
    public static bool TryReadWords(ReadOnlySpan<char> text, int start, out NumberMention mention)
    {
        mention = default;
        decimal total = 0;
        decimal current = 0;
        int words = 0;
        int end = start;
        int at = start;
        NumberKind kind = NumberKind.Cardinal;
        bool unitTaken = false;
        bool tensTaken = false;
        while (TryWord(text, at, out ReadOnlySpan<char> word))
        {
            if (!unitTaken && Lookup(Units, word, out int unit) && (!tensTaken || unit is > 0 and < 10))
            {
                current += unit;
                unitTaken = true;
            }
            else if (!unitTaken && !tensTaken && Lookup(Tens, word, out int tens))
            {
                current += tens;
                tensTaken = true;
            }
            else if (words > 0 && TryScale(word, out decimal scale))
            {
                if (scale == 100)
                {
                    current *= 100;
                }
                else
                {
                    total += current * scale;
                    current = 0;
                }

                (unitTaken, tensTaken) = (false, false);
            }
            else if (words > 0 && !unitTaken && TryPlace(text, at, word, tensTaken, out int place))
            {
                // forty-eighth, one hundred and fifth: nothing follows.
                current += place;
                kind = NumberKind.Ordinal;
                (unitTaken, tensTaken) = (true, true);
            }
            else
            {
                break;
            }

            words++;
            end = at + word.Length;
            at = NextWord(text, end, afterScale: !unitTaken && !tensTaken);
        }

        total += current;
        if (words == 1 && TryReadFraction(text, start, total, end, out mention))
        {
            return true;
        }

        if (words > 0 && (words > 1 || total != 1))
        {
            mention = new NumberMention(total, kind, TextSpan.FromBounds(start, end), InWords: true);
            return true;
        }

        return words == 0 && TryReadOrdinal(text, start, out mention);
    }

    /// <summary>Reads a month's name beside a day or year; "may" and "march" alone are verbs.</summary>
    public static bool TryReadMonth(ReadOnlySpan<char> text, int start, out NumberMention mention)
    {
        mention = default;
        if (!TryWord(text, start, out ReadOnlySpan<char> word) || !char.IsUpper(word[0]))
        {
            return false;
        }

        bool isShort = !Lookup(Months, word, out int month);
        if (isShort && !Lookup(ShortMonths, word, out month))
        {
            return false;
        }

        int after = start + word.Length;
        bool beside = (start > 1 && char.IsAsciiDigit(text[start - 2])) || (after + 1 < text.Length && char.IsAsciiDigit(text[after + 1]));
        mention = new NumberMention(month, NumberKind.Month, new TextSpan(start, word.Length), InWords: true);
        return beside || (!isShort && month is not 3 and not 5);
    }

    /// <summary>Goes on after a number in digits over scale words.</summary>
    public static int ReadScale(ReadOnlySpan<char> text, int end, ref decimal value)
    {
        int at = end;
        while (at < text.Length && text[at] is ' ' or '-' or '\u00A0')
        {
            at++;
        }

        if (at > end && TryWord(text, at, out ReadOnlySpan<char> word)
            && TryScale(word, out decimal scale)
            && value < 1e12m)
        {
            value *= scale;
            return ReadScale(text, at + word.Length, ref value);
        }

        return end;
    }

    /// <summary>Goes on over <c>percent</c> and <c>per cent</c>.</summary>
    public static bool TryReadPercent(ReadOnlySpan<char> text, ref int end)
    {
        ReadOnlySpan<char> rest = text[end..].TrimStart(" -\u00A0");
        int at = text.Length - rest.Length;
        foreach (string word in (ReadOnlySpan<string>)["percentage point", "percent", "per cent"])
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                end = at + word.Length;
                return true;
            }
        }

        return false;
    }

    // "twenty second" without a hyphen may be a time.
    private static bool TryPlace(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> word, bool afterTens, out int place) =>
        afterTens
            ? Lookup(Ordinals, word, out place) && place < 10 && (place != 2 || text[at - 1] == '-')
            : Lookup(Ordinals, word, out place) || Lookup(TensOrdinals, word, out place);

    // two thirds, three-quarters, one fifth; the ending agrees with the count, so that "two third parties" are none.
    private static bool TryReadFraction(ReadOnlySpan<char> text, int start, decimal count, int end, out NumberMention mention)
    {
        mention = default;
        int at = NextWord(text, end, afterScale: false);
        if (count is < 1 or > 9 || at >= text.Length || !TryWord(text, at, out ReadOnlySpan<char> word))
        {
            return false;
        }

        ReadOnlySpan<char> part = word is "halves" ? "half" : word[^1] == 's' ? word[..^1] : word;
        if (!Lookup(Parts, part, out int parts) || (word.Length == part.Length) != (count == 1) || count >= parts * 2)
        {
            return false;
        }

        mention = new NumberMention(
            decimal.Round(count / parts, 6), NumberKind.Cardinal, TextSpan.FromBounds(start, at + word.Length), InWords: true);
        return true;
    }

    private static bool TryReadOrdinal(ReadOnlySpan<char> text, int start, out NumberMention mention)
    {
        mention = default;
        if (TryWord(text, start, out ReadOnlySpan<char> word) && (Lookup(Ordinals, word, out int place) || Lookup(TensOrdinals, word, out place)))
        {
            mention = new NumberMention(place, NumberKind.Ordinal, new TextSpan(start, word.Length), InWords: true);
            return true;
        }

        return false;
    }

    private static bool TryWord(ReadOnlySpan<char> text, int start, out ReadOnlySpan<char> word)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        word = text[start..end];
        return end > start;
    }

    // "twenty-five", "two hundred and five": "and" joins only after a scale word.
    private static int NextWord(ReadOnlySpan<char> text, int end, bool afterScale)
    {
        int at = end;
        if (at < text.Length && text[at] is ' ' or '-')
        {
            at++;
        }

        if (afterScale && text[at..].StartsWith("and ", StringComparison.OrdinalIgnoreCase))
        {
            at += 4;
        }

        return at == end ? text.Length : at;
    }

    private static bool TryScale(ReadOnlySpan<char> word, out decimal scale)
    {
        bool found = Lookup(Scales, word, out int number);
        scale = ScaleValues[number];
        return found;
    }

    private static bool Lookup(Dictionary<string, int> table, ReadOnlySpan<char> word, out int value) =>
        table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out value);

    private static Dictionary<string, int> Numbered(string words, int first, int step) =>
        words.Split(' ').Select((word, i) => KeyValuePair.Create(word, first + (i * step)))
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
}
