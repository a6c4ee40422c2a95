using System.Globalization;
using System.Text;
using MscText.Normalization;
using MscText.Terms;

namespace MscText.Alignment;

/// <summary>
/// Mined terms as a table for a person to read: tab-separated, a row a candidate. Whoever reviews it writes <c>accept</c>
/// into the column <c>status</c>, and may mend the names; what is accepted becomes a list of terms.
/// </summary>
public static class TermReview
{
    /// <summary>What the reviewer writes into the column <c>status</c>.</summary>
    public const string Accepted = "accept";

    private const string Header = "score\ten\tzh\tcount\tevidence\tstatus\texample-en\texample-zh";
    private const string ListHeader = "id\ttype\ten\tzh\tzh-Hant\tabbr\tbroader";
    private const int English = 1;
    private const int Chinese = 2;
    private const int Status = 5;

    /// <summary>Writes candidates as a table with a header line.</summary>
    /// <param name="candidates">The candidates, in the order of the rows.</param>
    /// <param name="writer">Receives the table.</param>
    public static void Write(IEnumerable<TermCandidate> candidates, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Header + "\n");
        foreach (TermCandidate c in candidates)
        {
            string[] fields =
            [
                c.Score.ToString("F2", CultureInfo.InvariantCulture),
                c.English,
                c.Chinese,
                c.Count.ToString(CultureInfo.InvariantCulture),
                EvidenceNames(c.Evidence),
                c.Status.ToString().ToLowerInvariant(),
                c.Example.English,
                c.Example.Chinese,
            ];
            writer.Write(string.Join('\t', fields.Select(OneLine)) + "\n");
        }
    }

    /// <summary>
    /// Turns the accepted rows of a table into a list of terms, in the format of the library's own lists: rows of one English name
    /// become one concept; where the dictionary knows one of the names, its concept is written with the other name added.
    /// </summary>
    /// <param name="review">The table.</param>
    /// <param name="terms">Receives the list; Chinese names in Simplified characters, of the type General where the concept is new.</param>
    /// <param name="dictionary">The terms that are known; null for the built-in ones.</param>
    public static TermReviewResult Accept(TextReader review, TextWriter terms, TermDictionary? dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(terms);
        var concepts = new AcceptedConcepts(dictionary ?? TermDictionary.Default);
        var errors = new List<string>();
        int accepted = 0;
        int number = 1;
        if (review.ReadLine() != Header)
        {
            errors.Add($"line 1: the header must be: {Header.Replace('\t', ' ')}.");
            return new TermReviewResult(0, 0, errors);
        }

        while (review.ReadLine() is { } line)
        {
            number++;
            string[] fields = line.Split('\t');
            if (line.Length == 0 || (fields.Length > Status && fields[Status].Trim() != Accepted))
            {
                continue;
            }

            if (fields.Length <= Status)
            {
                errors.Add($"line {number}: {fields.Length} fields instead of {Header.Split('\t').Length}; keep the tabs of the row.");
                continue;
            }

            string english = fields[English].Trim();
            string chinese = ChineseConverter.For("t2s").Convert(fields[Chinese].Trim());
            if (Fault(english, chinese) is { } fault)
            {
                errors.Add($"line {number}: {fault}");
                continue;
            }

            accepted++;
            concepts.Add(english, chinese);
        }

        terms.Write(ListHeader + "\n");
        foreach (Concept concept in concepts.All)
        {
            terms.Write(ListRow(concept) + "\n");
        }

        return new TermReviewResult(accepted, concepts.All.Count, errors);
    }

    /// <summary>The kinds of evidence as words: <c>abbreviation association</c>.</summary>
    internal static string EvidenceNames(TermCandidateEvidence evidence) =>
        evidence == TermCandidateEvidence.None ? string.Empty : evidence.ToString().Replace(",", string.Empty, StringComparison.Ordinal).ToLowerInvariant();

    private static string? Fault(string english, string chinese) =>
        english.Length == 0 || chinese.Length == 0 ? "a name is empty; give both or take 'accept' out."
        : english.Contains('|', StringComparison.Ordinal) || chinese.Contains('|', StringComparison.Ordinal) ? "a name contains a bar; write a row for each name."
        : !english.Any(char.IsAsciiLetterOrDigit) ? $"'{english}' has no letter to make an identifier of."
        : null;

    private static string ListRow(Concept concept) => string.Join(
        '\t',
        concept.Id,
        concept.Type.ToString(),
        Names(concept.English),
        Names(concept.Chinese),
        Names(concept.ChineseTraditional),
        Names(concept.Abbreviations),
        Names(concept.Broader));

    private static string Names(IReadOnlyList<string> names) => string.Join(" | ", names);

    private static string OneLine(string text)
    {
        if (text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0)
        {
            return text;
        }

        var line = new StringBuilder(text);
        return line.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').ToString();
    }
}
