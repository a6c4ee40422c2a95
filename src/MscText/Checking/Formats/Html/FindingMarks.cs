using MscText.Alignment;

namespace MscText.Checking;

/// <summary>The findings of a document as marks in its sentences.</summary>
internal sealed class FindingMarks
{
    // Longer ones are whole sentences, which stand right above.
    private const int MaxQuoted = 40;

    private readonly string _prefix;
    private readonly string _chinese;
    private readonly Dictionary<Finding, int> _numbers = new(ReferenceEqualityComparer.Instance);

    /// <param name="document">The document.</param>
    /// <param name="number">Its number in the report.</param>
    /// <param name="chinese">The language tag of its Chinese.</param>
    public FindingMarks(CheckedDocument document, int number, string chinese)
    {
        _chinese = chinese;
        _prefix = FormattableString.Invariant($"d{number}-f");
        foreach (Finding finding in document.Findings)
        {
            _numbers.TryAdd(finding, _numbers.Count);
        }
    }

    /// <summary>The id of a finding's entry in the list.</summary>
    public string IdOf(Finding finding) => FormattableString.Invariant($"{_prefix}{_numbers[finding]}");

    /// <summary>The marks in a sentence; findings about the whole of it have none.</summary>
    public IReadOnlyList<TextMark> In(AlignedSentence sentence, IEnumerable<Finding> findings)
    {
        var marks = new List<TextMark>();
        foreach (IGrouping<TextSpan, Finding> place in findings
            .Where(f => f.Span.Overlaps(sentence.Span) && !f.Span.Contains(sentence.Span))
            .GroupBy(f => f.Span))
        {
            FindingSeverity worst = place.Max(f => f.Severity);
            string ids = string.Join(' ', place.Select(IdOf));
            string says = HtmlText.Encode(string.Join("\n\n", place.Select(HtmlText.Say)));
            marks.Add(new TextMark(
                place.Key with { Start = place.Key.Start - sentence.Span.Start },
                $"<a class=\"f {Names.Of(worst)}\" href=\"#{IdOf(place.First())}\" data-f=\"{ids}\" title=\"{says}\">",
                "</a>"));
        }

        return [.. marks.Select(m => m.Span.Start >= 0 ? m : m with { Span = TextSpan.FromBounds(0, m.Span.End) })];
    }

    /// <summary>The class of a cell that holds a sentence found wrong as a whole; empty where none is.</summary>
    public static string WholeOf(IEnumerable<AlignedSentence> sentences, IReadOnlyList<Finding> findings)
    {
        Finding[] whole = [.. sentences.SelectMany(s => findings.Where(f => f.Span.Contains(s.Span)))];
        return whole.Length == 0 ? string.Empty : $" whole {Names.Of(whole.Max(f => f.Severity))}";
    }

    /// <summary>Writes the list of findings.</summary>
    public void WriteList(TextWriter page, IReadOnlyList<Finding> findings)
    {
        page.Write("<ul>");
        foreach (Finding finding in findings)
        {
            string severity = Names.Of(finding.Severity);
            page.Write($"<li id=\"{IdOf(finding)}\" class=\"{severity}\"><b>{HtmlText.Encode(finding.Rule)}</b> ");
            if (finding.Text.Length <= MaxQuoted)
            {
                page.Write($"<q{Lang(finding.Text)}>{HtmlText.Encode(finding.Text)}</q>");
            }

            if (finding.Suggestion is { } suggestion)
            {
                page.Write($" → <ins{Lang(suggestion)}>{HtmlText.Encode(suggestion)}</ins>");
            }

            page.Write(FormattableString.Invariant(
                $" {HtmlText.Encode(finding.Message)} <span class=\"soft\">{severity}, {finding.Confidence:0.00}</span></li>"));
        }

        page.Write("</ul>");
    }

    private string Lang(string text) => HanText.IsMostly(text) ? $" lang=\"{_chinese}\"" : string.Empty;
}
