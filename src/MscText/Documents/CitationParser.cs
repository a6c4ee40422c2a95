using System.Globalization;
using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>
/// Takes citation lines apart: MEDLINE's (<c>J Name. 2025 Jun 21;151(6):193.</c>), Chinese ones with year, volume and issue
/// (<c>2023年44卷5期 381-387页</c>, <c>2023,44(5):381-387</c>), and publishers' (<c>Name (2024) 143 (12): 1–9</c>,
/// <c>Name, Volume 42, Issue 3, Pages 300-310, 2024</c>).
/// </summary>
internal static partial class CitationParser
{
    private const int LongestLine = 500;
    private const int LongestJournal = 120;
    private const string JournalEdges = ".,;:\uFF0C\u3002\uFF1B\uFF1A\u3001\u300A\u300B()\uFF08\uFF09-–[]";

    private static readonly Regex[] s_patterns = [Numbered(), Chinese(), Bracketed(), Worded(), DateOnly()];

    /// <summary>The parts of a citation, or null where the unit is no citation.</summary>
    /// <param name="unit">A line.</param>
    /// <param name="isAnnounced">
    /// Whether a heading said that a citation follows: then a full reference with authors and title in front is one too.
    /// </param>
    public static CitationLine? Parse(PageUnit unit, bool isAnnounced = false)
    {
        if (unit.Text.Length > LongestLine)
        {
            return null;
        }

        string text = unit.Text;
        Match? match = FirstMatch(text);
        if (match is null)
        {
            return null;
        }

        TextSpan journal = JournalBefore(unit, match, isAnnounced);
        if (journal.Length is 0 or > LongestJournal || (!isAnnounced && !LooksLikeRest(text, match.Index + match.Length)))
        {
            return null;
        }

        return Create(unit, unit.Slice(journal.Start, journal.Length), match);
    }

    /// <summary>
    /// The parts of a citation that begins with its date, as where a site puts the journal on a line of its own; null where the
    /// unit is none.
    /// </summary>
    public static CitationLine? ParseWithoutJournal(PageUnit unit)
    {
        Match match = unit.Text.Length <= LongestLine ? Numbered().Match(unit.Text) : Match.Empty;
        bool atStart = match.Success && !unit.Text.AsSpan(0, match.Index).ContainsAnyExcept(" .,;");
        return atStart && LooksLikeRest(unit.Text, match.Length) ? Create(unit, null, match) : null;
    }

    /// <summary>Whether a text can be the name of a journal.</summary>
    public static bool IsJournal(string text) => text.Length <= LongestJournal && LooksLikeJournal(text);

    private static CitationLine Create(PageUnit unit, SourceText? journal, Match match)
    {
        Match electronic = Electronic().Match(unit.Text);
        return new CitationLine(
            journal,
            Trimmed(unit, match.Groups["date"]),
            int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
            unit.Slice(match.Groups["volume"]),
            unit.Slice(match.Groups["issue"]),
            Trimmed(unit, match.Groups["pages"]),
            electronic.Success ? unit.Slice(electronic.Groups["date"]) : null);
    }

    private static Match? FirstMatch(string text)
    {
        foreach (Regex pattern in s_patterns)
        {
            Match match = pattern.Match(text);

            // A bare 2024年 in a sentence is no citation: volume, issue or pages must follow.
            while (match.Success && pattern == s_patterns[1]
                && !match.Groups["volume"].Success && !match.Groups["issue"].Success && !match.Groups["pages"].Success)
            {
                match = match.NextMatch();
            }

            if (match.Success && match.Index > 0)
            {
                return match;
            }
        }

        return null;
    }

    private static TextSpan JournalBefore(PageUnit unit, Match match, bool isAnnounced)
    {
        string text = unit.Text;
        TextSpan before = TextForms.Trim(text, new TextSpan(0, match.Index), JournalEdges);
        Match number = LeadingNumber().Match(before.Of(text).ToString());
        if (number.Success)
        {
            before = TextForms.Trim(text, TextSpan.FromBounds(before.Start + number.Length, before.End), JournalEdges);
        }

        // A title in 《》 right before the date is the journal whatever stands in front of it.
        int quote = text.AsSpan(0, match.Index).LastIndexOf('\u300A');
        if (quote >= 0 && quote >= before.Start - 1)
        {
            return TextForms.Trim(text, TextSpan.FromBounds(quote + 1, before.End), JournalEdges);
        }

        bool several = TextForms.CountSentences(before.Of(text)) > 1;
        if (several && !isAnnounced)
        {
            return default;
        }

        // Of a full reference only what follows the title is the journal.
        int stop = several || TextForms.Width(before.Of(text)) > 70 || !LooksLikeJournal(before.Of(text)) ? LastStop(before.Of(text)) : -1;
        if (stop >= 0)
        {
            before = TextForms.Trim(text, TextSpan.FromBounds(before.Start + stop + 1, before.End), JournalEdges);
        }

        return LooksLikeJournal(before.Of(text)) ? before : default;
    }

    // The last full stop with a blank after it, or the last Chinese one: the end of the title of the work.
    private static int LastStop(ReadOnlySpan<char> text)
    {
        for (int i = text.Length - 2; i > 0; i--)
        {
            if (text[i] is '\u3002' || (text[i] is '.' or '?' && char.IsWhiteSpace(text[i + 1]) && TextForms.Width(text[..i]) > 20))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool LooksLikeJournal(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.ContainsAny('\u3002', '!', '?'))
        {
            return false;
        }

        if (MscText.HanCharacters.Count(name) > 0)
        {
            return MscText.HanCharacters.Count(name) <= 30;
        }

        // Names of journals are written in capitals: of their longer words at most one in four is not.
        int longWords = 0;
        int small = 0;
        foreach (Range range in name.Split(' '))
        {
            ReadOnlySpan<char> word = name[range];
            longWords += word.Length >= 4 ? 1 : 0;
            small += word.Length >= 4 && char.IsAsciiLetterLower(word[0]) ? 1 : 0;
        }

        return char.IsLetter(name[0]) && longWords <= 14 && small * 4 <= longWords;
    }

    // After the citation only identifiers, dates and remarks follow, no sentence.
    private static bool LooksLikeRest(string text, int start)
    {
        string rest = Identifiers().Replace(text[start..], " ");
        return LanguageProfile.Of(rest) is { Words: <= 12, HanCharacters: <= 24 };
    }

    private static SourceText? Trimmed(PageUnit unit, Group group)
    {
        if (!group.Success)
        {
            return null;
        }

        TextSpan span = TextForms.Trim(unit.Text, new TextSpan(group.Index, group.Length), ".,;:\uFF0C\u3002\uFF1B");
        return span.Length == 0 ? null : unit.Slice(span.Start, span.Length);
    }

    // In the patterns: \uFF1A is the full-width colon, \uFF1B semicolon, \uFF0C comma, \uFF08 and \uFF09 brackets.
    private const string MonthName = @"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Fall|Autumn|Winter)[a-z]{0,6}\.?";
    private const string Date = @"(?<date>(?<year>(?:19|20)\d\d)(?:[\s-]{1,2}" + MonthName + @"(?:\s?[-–/]\s?" + MonthName + @")?(?:\s\d{1,2}(?:\s?[-–]\s?\d{1,2})?)?|[-/.]\d{1,2}(?:[-/.]\d{1,2})?)?)";
    private const string Page = @"(?<pages>[A-Za-z]{0,3}\d[\w.]*(?:\s?[-–—~\uFF5E]\s?[A-Za-z]{0,3}\d\w*)?(?:[,\uFF0C]\s?\d+(?:[-–]\d+)?)*)";

    [GeneratedRegex(@"(?<![\d])" + Date + @"\s?[;,\uFF1B\uFF0C]\s?(?:(?<volume>[A-Za-z]?\d+[A-Za-z]?)\s?)?(?:[(\uFF08]\s?(?<issue>[^()\uFF08\uFF09]{1,24}?)\s?[)\uFF09])?\s?[:\uFF1A]\s?" + Page, RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"(?<date>(?<year>(?:19|20)\d\d)\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?)[\s,;\uFF0C\uFF1B]{0,3}(?:(?:第\s?)?(?<volume>\d+)\s?卷)?[\s,\uFF0C]{0,2}(?:(?:第\s?)?(?<issue>\d+)\s?期)?"
        + @"[\s,:\uFF0C\uFF1A]{0,3}(?:(?:第\s?)?(?<pages>[A-Za-z]?\d+(?:\s?[-–—~\uFF5E]\s?[A-Za-z]?\d+)?)\s?(?:页|頁)|[:\uFF1A]\s?(?<pages>\d+(?:[-–—~]\d+)?))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\(?(?<date>(?<year>(?:19|20)\d\d))\)?[.,;]?\s(?<volume>\d{1,4})\s?(?:\((?<issue>[^()]{1,24})\))?\s?[:,]\s?" + Page, RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"[,.;]?\s(?:Volume|Vol\.?)\s(?<volume>\d+)[,.;]?\s?(?:\(?(?:Issue|No\.?|Number)\s?(?<issue>[\w-]+)\)?[,.;]?\s?)?(?:(?:Pages?|pp?\.?|Article)\s(?<pages>[\w–-]+)[,.;]?\s?)?"
        + @"\(?(?<date>(?:" + MonthName + @"\s)?(?:\d{1,2},?\s)?(?<year>(?:19|20)\d\d))\)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Worded();

    [GeneratedRegex(@"(?<=[.,]\s)" + Date + @"(?=\.\s*(?:doi|Epub|Online|PMID|$))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateOnly();

    [GeneratedRegex(@"(?:Epub|eCollection|Published online|网络出版(?:日期)?|網路出版(?:日期)?|在线出版)[:\uFF1A\s]\s?(?<date>\d{4}(?:[-/.年\s]\s?[A-Za-z\d]{1,9}(?:[-/.月\s]\s?\d{1,2}日?)?)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Electronic();

    [GeneratedRegex(@"^\d{1,3}[.\u3001\)]\s", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"(?:https?://)?(?:dx\.)?(?:doi(?:\.org/|\s?[:\uFF1A])\s?)?10\.\d{4,9}/\S+|PMC?(?:ID)?\s?[:\uFF1A]?\s?(?:PMC)?\d+|E(?:pub|Collection)\s[\w\s]{4,12}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Identifiers();
}
