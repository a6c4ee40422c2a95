using System.Globalization;
using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>
/// Finds the works and trials that running text cites: by a DOI, by a trial number, by a title in 《》 with its journal, and
/// the entries of a list of references.
/// </summary>
internal static partial class ReferenceFinder
{
    // Of what stands on either side of an identifier without any sign that divides.
    private const int LongestReference = 300;

    /// <summary>Whether a paragraph only names a cited work: <c>论文:《…》(…)</c>.</summary>
    public static bool IsReferenceLine(string text) => Announcement().IsMatch(text);

    /// <summary>The works and trials cited in a paragraph.</summary>
    public static IEnumerable<DocumentReference> Find(PageUnit unit)
    {
        List<DocumentIdentifier> dois = DoiScanner.Find(unit);
        List<DocumentIdentifier> trials = TrialIdScanner.Find(unit);
        var claimed = new HashSet<int>();
        foreach (Match work in Work().Matches(unit.Text))
        {
            TextSpan span = new(unit.Span.Start + work.Index, work.Length);
            List<DocumentIdentifier> ownTrials = Within(trials, span);
            List<DocumentIdentifier> ownDois = Within(dois, span);
            if (ownDois.Count == 0 && ownTrials.Count == 0 && !(work.Groups["journal"].Success && work.Groups["year"].Success))
            {
                continue;
            }

            claimed.UnionWith(ownDois.Concat(ownTrials).Select(i => i.Source.Start));
            yield return new DocumentReference
            {
                Text = unit.Slice(work.Index, work.Length),
                Title = unit.Slice(work.Groups["title"]),
                Journal = unit.Slice(work.Groups["journal"]),
                Year = Year(work.Groups["year"].Value),
                Doi = ownDois.FirstOrDefault(),
                TrialIds = ownTrials,
            };
        }

        foreach (DocumentIdentifier doi in dois.Where(d => !claimed.Contains(d.Source.Start)))
        {
            SourceText text = Surroundings(unit, doi.Source.Span);
            List<DocumentIdentifier> ownTrials = Within(trials, text.Span).FindAll(t => claimed.Add(t.Source.Start));
            yield return new DocumentReference { Text = text, Doi = doi, Year = YearBeside(text, doi), TrialIds = ownTrials };
        }

        foreach (DocumentIdentifier trial in trials.Where(t => !claimed.Contains(t.Source.Start)))
        {
            yield return new DocumentReference { Text = trial.Source, TrialIds = [trial] };
        }
    }

    // The identifiers, which are in the order of the text, that begin in a span.
    private static List<DocumentIdentifier> Within(List<DocumentIdentifier> identifiers, TextSpan span)
    {
        int low = 0;
        int high = identifiers.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = identifiers[middle].Source.Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        return [.. identifiers.Skip(low).TakeWhile(i => i.Source.Start < span.End)];
    }

    /// <summary>The trials named in a unit.</summary>
    public static IEnumerable<DocumentReference> FindTrials(PageUnit unit) =>
        TrialIdScanner.Find(unit).Select(trial => new DocumentReference { Text = trial.Source, TrialIds = [trial] });

    /// <summary>An entry of a list of references.</summary>
    public static DocumentReference ParseEntry(PageUnit unit)
    {
        ListMarker? marker = ListMarkers.Match(unit.Text);
        Match number = EntryNumber().Match(unit.Text);
        int start = number.Success ? number.Length : marker?.Content ?? 0;
        PageUnit entry = unit.Part(TextSpan.FromBounds(unit.Span.Start + start, unit.Span.End)) ?? unit;
        DocumentReference? found = Find(entry).FirstOrDefault();
        CitationLine? citation = CitationParser.Parse(entry, isAnnounced: true);
        DocumentIdentifier? doi = DoiScanner.Find(entry).FirstOrDefault();
        return new DocumentReference
        {
            Text = entry.Whole,
            Title = found?.Title ?? Title(entry, citation),
            Journal = citation?.Journal ?? found?.Journal,
            Year = citation?.Year ?? found?.Year ?? (doi is null ? Year(YearNumber().Match(entry.Text).Value) : YearBeside(entry.Whole, doi)),
            Doi = doi,
            TrialIds = TrialIdScanner.Find(entry),
        };
    }

    // Authors. Title. Journal. Year: the sentence before the journal.
    private static SourceText? Title(PageUnit entry, CitationLine? citation)
    {
        if (citation?.Journal is not { } journal)
        {
            return null;
        }

        TextSpan before = TextForms.Trim(entry.Text, new TextSpan(0, journal.Start - entry.Span.Start), ". \u3002\u300A[");
        Match kind = DocumentType().Match(before.Of(entry.Text).ToString());
        if (kind.Success)
        {
            before = new TextSpan(before.Start, kind.Index);
        }

        int stop = before.Of(entry.Text).LastIndexOfAny('.', '\u3002');
        int from = stop < 0 ? before.Start : before.Start + stop + 1;
        TextSpan title = TextForms.Trim(entry.Text, TextSpan.FromBounds(from, before.End), ".\u3002 ");
        return title.Length < 8 || from == before.Start ? null : entry.Slice(title.Start, title.Length);
    }

    // The bracket or sentence around an identifier.
    private static SourceText Surroundings(PageUnit unit, TextSpan identifier)
    {
        string text = unit.Text;
        int from = identifier.Start - unit.Span.Start;
        int to = identifier.End - unit.Span.Start;
        int start = from;
        while (start > Math.Max(0, from - LongestReference) && !(text[start - 1] is '(' or '\uFF08' or '\u3002' or ';' or '\uFF1B' or '[' || (text[start - 1] == ' ' && start > 1 && text[start - 2] is '.' or '?' && start < from - 12)))
        {
            start--;
        }

        int end = to;
        while (end < Math.Min(text.Length, to + LongestReference) && !(text[end] is ')' or '\uFF09' or '\u3002' or ';' or '\uFF1B' or ']' || (text[end] == '.' && (end + 1 == text.Length || text[end + 1] == ' '))))
        {
            end++;
        }

        TextSpan span = TextForms.Trim(text, TextSpan.FromBounds(start, end));
        return unit.Slice(span.Start, span.Length);
    }

    // A year inside the DOI says nothing about the work.
    private static int? YearBeside(SourceText text, DocumentIdentifier doi) =>
        Year(YearNumber().Match(text.Text.Replace(doi.Source.Text, string.Empty, StringComparison.Ordinal)).Value);

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;

    // 《title》 and what belongs to it: a bracket with journal, year and identifiers, or the same after a comma. Brackets
    // inside the bracket (of a DOI) may be nested once. \uFF08 \uFF09 are the full-width brackets, \uFF0C the comma.
    [GeneratedRegex(
        """
        \u300A(?<title>[^\u300A\u300B]{2,400})\u300B\s*
        [(\uFF08]\s*
        (?:\u300A(?<journal>[^\u300A\u300B]{2,120})\u300B[\s,\uFF0C\u3001]*)?
        (?:(?<year>(?:19|20)\d\d)\s?年?)?
        (?:[^()\uFF08\uFF09\u3002]|[(\uFF08][^()\uFF08\uFF09\u3002]{0,60}[)\uFF09]){0,300}
        [)\uFF09]?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Work();

    [GeneratedRegex(@"^(?:[[(\uFF08]?\d{0,3}[\])\uFF09]?\s?)(?:参考(?:论文|文献|资料)?|參考(?:論文|文獻|資料)?|论文|論文|文献|文獻|来源|來源|出处|出處|原文|临床试验|臨床試驗|Reference|Ref|Source|Citation)\s?[\d]{0,2}\s?[:\uFF1A]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"^[\[(\uFF3B\uFF08]?\d{1,3}(?:[\])\uFF3D\uFF09][.\u3001]?|[.\u3001\uFF0E])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex EntryNumber();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearNumber();

    [GeneratedRegex(@"\s?\[(?:J|M|C|D|R|S|N|J/OL|EB/OL)\]?$", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentType();
}
