using MscText.Alignment;
using MscText.Checking;
using MscText.Normalization;

namespace MscText.Web;

/// <summary>Writes rows of sentences, with findings, matches of a query and linked words marked in place.</summary>
internal sealed class RowWriter(HtmlWriter page, Texts texts)
{
    /// <summary>In which script the Chinese is shown.</summary>
    public ScriptChoice Script { get; init; }

    /// <summary>Matches of a query in the English source.</summary>
    public IReadOnlyList<TextSpan> EnglishMatches { get; init; } = [];

    /// <summary>Matches of a query in the Chinese source.</summary>
    public IReadOnlyList<TextSpan> ChineseMatches { get; init; } = [];

    /// <summary>Headings by the place in the source where their section begins.</summary>
    public IReadOnlyList<(Language Side, int Start, string Heading)> Headings { get; init; } = [];

    /// <summary>The document that the beads are of; words of a bead that stand for each other are linked. Null for none.</summary>
    public AlignedDocument? Linked { get; init; }

    /// <summary>Writes rows of two columns.</summary>
    public void WriteAligned(IReadOnlyList<TextRow> rows, string prefix)
    {
        page.Write($"""
            <div class="rows" role="table" aria-label="{texts[TextKey.AlignedText]}">
            <div class="row head" role="row"><span role="columnheader">English</span><span role="columnheader" lang="zh-Hans">中文</span></div>

            """);
        for (int i = 0; i < rows.Count; i++)
        {
            TextRow row = rows[i];
            Begin(row, $"{prefix}{i}");
            (IReadOnlyList<TextMark> english, IReadOnlyList<TextMark> chinese) = Linked is null || row.Bead is null or { IsNull: true }
                ? ([], [])
                : WordMarks.Of(Linked, row.Bead);
            WriteCell(row, row.English, Language.English, english);
            WriteCell(row, row.Chinese, Language.Chinese, chinese);
            End(row);
        }

        page.Write($"</div>\n");
    }

    /// <summary>Writes rows of one column.</summary>
    public void WriteSingle(IReadOnlyList<TextRow> rows, string prefix)
    {
        page.Write($"<div class=\"rows single\" role=\"table\" aria-label=\"{texts[TextKey.CheckedText]}\">\n");
        for (int i = 0; i < rows.Count; i++)
        {
            Begin(rows[i], $"{prefix}{i}");
            WriteCell(rows[i], rows[i].Chinese, Language.Mixed, []);
            End(rows[i]);
        }

        page.Write($"</div>\n");
    }

    private void Begin(TextRow row, string id)
    {
        page.Write($"<div class=\"row");
        foreach (string severity in row.Findings.Select(f => f.Class).Distinct())
        {
            page.Write($" has-{severity}");
        }

        page.Write($"\" role=\"row\" id=\"{id}\">");
    }

    private void End(TextRow row)
    {
        if (row.Findings.Count > 0)
        {
            page.Write($"<div class=\"notes\" role=\"cell\">");
            new FindingList(page, texts).Write(row.Findings);
            page.Write($"</div>");
        }

        page.Write($"</div>\n");
    }

    private void WriteCell(TextRow row, IReadOnlyList<AlignedSentence> sentences, Language side, IReadOnlyList<TextMark> words)
    {
        if (sentences.Count == 0)
        {
            page.Write($"<div role=\"cell\" class=\"none\"><span class=\"sr\">{texts[TextKey.NoCounterpart]}</span></div>");
            return;
        }

        page.Write($"<div role=\"cell\">");
        foreach (AlignedSentence sentence in sentences)
        {
            WriteHeadings(sentence, side);
            bool isChinese = side == Language.Chinese || (side == Language.Mixed && LanguageTag.IsMostlyHan(sentence.Text));
            string tag = isChinese ? ScriptChoices.TagOf(Script, sentence.Text) : LanguageTag.English;
            page.Write($"<p lang=\"{tag}\">");
            WriteSentence(row, sentence, side, isChinese, words);
            page.Write($"</p>");
        }

        page.Write($"</div>");
    }

    private void WriteSentence(TextRow row, AlignedSentence sentence, Language side, bool isChinese, IReadOnlyList<TextMark> words)
    {
        IEnumerable<TextMark> findings = FindingMarks.In(sentence, row.Findings, side, texts);
        IEnumerable<TextMark> linked = words.Where(w => sentence.Span.Contains(w.Span)).Select(w => w with { Span = Inside(sentence, w.Span) });
        IEnumerable<TextMark> matches = (side == Language.English ? EnglishMatches : ChineseMatches)
            .Where(m => m.Overlaps(sentence.Span))
            .Select(m => TextMark.Match(Inside(sentence, m)));
        NormalizedText? converted = isChinese || side == Language.Mixed ? ScriptChoices.Convert(Script, sentence.Text) : null;
        if (converted is null)
        {
            MarkedText.Write(page, sentence.Text, findings, linked, matches);
        }
        else
        {
            MarkedText.Write(page, converted.Text, Follow(findings), Follow(linked), Follow(matches));
        }

        IEnumerable<TextMark> Follow(IEnumerable<TextMark> marks) => marks
            .Where(m => m.Span.End <= sentence.Text.Length)
            .Select(m => m with { Span = converted!.Map.ToNormalized(m.Span) });
    }

    private void WriteHeadings(AlignedSentence sentence, Language side)
    {
        foreach ((_, _, string heading) in Headings.Where(h => h.Side == side && h.Start >= sentence.Span.Start && h.Start < sentence.Span.End))
        {
            page.Write($"<h3 class=\"heading\" lang=\"{LanguageTag.Of(heading)}\">{heading}</h3>");
        }
    }

    // From the source to the sentence, cut at its borders.
    private static TextSpan Inside(AlignedSentence sentence, TextSpan span) => TextSpan.FromBounds(
        Math.Max(0, span.Start - sentence.Span.Start),
        Math.Max(0, Math.Min(span.End - sentence.Span.Start, sentence.Text.Length)));
}
