using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>
/// Finds the numbers of a text with their exact values, whatever their notation: digits with thousands separators, scale
/// words (million, 万, 亿), numbers in English words and Chinese characters, percentages, months, ranges whose scale stands
/// only at the end (3 to 5 million). Digits inside names (IL-6), DOIs and addresses are no numbers.
/// </summary>
internal static class NumberFinder
{
    /// <summary>The numbers of an English or a Chinese text, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<NumberMention> Find(string text, Language language)
    {
        string narrow = DigitReader.Narrow(text);
        var found = new List<NumberMention>();
        bool chinese = language == Language.Chinese;
        int i = 0;
        while (i < narrow.Length)
        {
            char c = narrow[i];
            if (char.IsAsciiDigit(c))
            {
                i = ReadDigits(narrow, i, chinese, found);
            }
            else if (char.IsAsciiLetter(c))
            {
                i = ReadLetters(narrow, i, chinese, found);
            }
            else if (chinese && ChineseNumberReader.IsNumeral(c))
            {
                if (ChineseNumberReader.TryRead(narrow, i, out NumberMention mention, out int end))
                {
                    found.Add(mention);
                }

                i = Math.Max(end, i + 1);
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private static int ReadDigits(string text, int start, bool chinese, List<NumberMention> found)
    {
        if (DigitReader.IsInsideName(text, start) || IsAddress(text, start))
        {
            return EndOfName(text, start);
        }

        if (!DigitReader.TryRead(text, start, out decimal value, out int end))
        {
            return EndOfName(text, end);
        }

        NumberKind kind = start > 0 && text[start - 1] == '第' ? NumberKind.Ordinal : NumberKind.Cardinal;
        if (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            ReadOnlySpan<char> rest = text.AsSpan(end);
            if (rest.Length >= 2 && rest[..2] is "st" or "nd" or "rd" or "th" && (rest.Length == 2 || !char.IsAsciiLetter(rest[2])))
            {
                kind = NumberKind.Ordinal;
                end += 2;
            }
            else if (char.IsUpper(text[end]) && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))
            {
                return EndOfName(text, end);
            }
        }

        end = chinese ? ChineseNumberReader.ReadScale(text, end, ref value) : EnglishNumberReader.ReadScale(text, end, ref value);
        if (chinese && end < text.Length && text[end] == '月' && value is >= 1 and <= 12)
        {
            kind = NumberKind.Month;
        }

        if (chinese && text.AsSpan(end).StartsWith("分之") && end + 2 < text.Length && char.IsAsciiDigit(text[end + 2])
            && DigitReader.TryRead(text, end + 2, out decimal numerator, out int after) && value != 0)
        {
            value = decimal.Round(numerator / value, 6);
            end = after;
        }

        if (TryReadPercent(text, chinese, ref end))
        {
            kind = NumberKind.Percent;
        }

        if (chinese && TryReadDecade(text, value, end, out decimal year, out after))
        {
            (value, end) = (year, after);
        }

        value = CompleteYear(text, start, end, value, found);
        var mention = new NumberMention(value, kind, TextSpan.FromBounds(start, end), InWords: false);
        SpreadOverRange(text, mention, found);
        found.Add(mention);
        return end;
    }

    /// <summary>Reads 20世纪90年代, the 1990s, whose first year it stands for.</summary>
    private static bool TryReadDecade(string text, decimal century, int end, out decimal year, out int after)
    {
        (year, after) = (0, end);
        ReadOnlySpan<char> rest = text.AsSpan(end);
        if (!(rest.StartsWith("世纪") || rest.StartsWith("世紀")) || rest.Length < 6 || !char.IsAsciiDigit(rest[2]) || rest[3] != '0'
            || !rest[4..].StartsWith("年代"))
        {
            return false;
        }

        year = ((century - 1) * 100) + ((rest[2] - '0') * 10);
        after = end + 4;
        return century is > 10 and < 30;
    }

    // 2019-20 is 2019 to 2020.
    private static decimal CompleteYear(string text, int start, int end, decimal value, List<NumberMention> found) =>
        end - start == 2 && found.Count > 0 && found[^1] is { InWords: false, Value: >= 1800 and <= 2100 } first
            && first.Span.End == start - 1 && text[start - 1] is '-' or '–' or '/' && value > first.Value % 100
            ? first.Value - (first.Value % 100) + value
            : value;

    private static int ReadLetters(string text, int start, bool chinese, List<NumberMention> found)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        if (IsAddress(text, start))
        {
            return EndOfName(text, start);
        }

        if (chinese)
        {
            return end;
        }

        if (EnglishNumberReader.TryReadWords(text, start, out NumberMention mention))
        {
            end = mention.Span.End;
            if (mention.Kind == NumberKind.Cardinal && EnglishNumberReader.TryReadPercent(text, ref end))
            {
                mention = mention with { Kind = NumberKind.Percent, Span = TextSpan.FromBounds(start, end) };
            }

            found.Add(mention);
        }
        else if (EnglishNumberReader.TryReadMonth(text, start, out mention))
        {
            found.Add(mention);
        }

        return end;
    }

    private static bool TryReadPercent(string text, bool chinese, ref int end)
    {
        int at = end;
        while (at < text.Length && text[at] is ' ' or '\u00A0')
        {
            at++;
        }

        if (at < text.Length && text[at] == '%')
        {
            end = at + 1;
            return true;
        }

        if (chinese)
        {
            if (text.AsSpan(at).StartsWith("个百分点") || text.AsSpan(at).StartsWith("個百分點"))
            {
                end = at + 4;
                return true;
            }

            return false;
        }

        return EnglishNumberReader.TryReadPercent(text, ref end);
    }

    /// <summary>Gives the beginning of a range the scale and kind of its end: 3 to 5 million, 15–20%, 3～5万.</summary>
    private static void SpreadOverRange(string text, NumberMention last, List<NumberMention> found)
    {
        if (found.Count == 0 || found[^1] is not { Kind: NumberKind.Cardinal, InWords: false } first)
        {
            return;
        }

        ReadOnlySpan<char> between = text.AsSpan()[first.Span.End..last.Span.Start].Trim();
        if (between is not ("-" or "–" or "—" or "~" or "～" or "to" or "至" or "到" or "−" or "‑" or "and" or "和"))
        {
            return;
        }

        int end = last.Span.Start;
        while (end < last.Span.End && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ','))
        {
            end++;
        }

        bool list = between is "and" or "和";
        decimal plain = DigitReader.TryRead(text, last.Span.Start, out decimal digits, out _) ? digits : last.Value;
        decimal scale = plain == 0 || list ? 1 : last.Value / plain;
        if (scale > 1 && (first.Value < plain || (first.Value < plain * 10 && IsFall(text, first.Span.Start))))
        {
            first = first with { Value = first.Value * scale };
        }

        // 2009 to 65% is no range.
        if (last.Kind == NumberKind.Percent && first.Value <= 100 && !list)
        {
            first = first with { Kind = NumberKind.Percent };
        }

        found[^1] = first;
    }

    // It fell from 96.1 to 84.7 billion.
    private static bool IsFall(string text, int start) =>
        text.AsSpan()[..start].TrimEnd().EndsWith("from", StringComparison.OrdinalIgnoreCase) || (start > 0 && text[start - 1] is '从' or '由' or '從');

    private static bool IsAddress(string text, int start)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start);
        return rest.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (rest.Length > 7 && rest.StartsWith("10.") && char.IsAsciiDigit(rest[3]) && rest[..Math.Min(rest.Length, 10)].Contains('/'));
    }

    // Names and addresses go on over letters, digits and the marks inside them.
    private static int EndOfName(string text, int start)
    {
        int end = start;
        bool address = IsAddress(text, start);
        while (end < text.Length
            && (char.IsAsciiLetterOrDigit(text[end])
                || (address && text[end] is > ' ' and < '\u007F')
                || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return Math.Max(end, start + 1);
    }
}
