using MscText.Alignment;
using MscText.Normalization;
using MscText.Search;

namespace MscText.Web;

/// <summary>The texts of a document, with what the check found in them: the abstracts side by side, or the only one, and its other text.</summary>
internal sealed class DocumentBody(HtmlWriter page, PageContext context, DocumentPageModel model)
{
    private const int LongestHeading = 60;

    private readonly Texts _texts = Texts.For(context.Language);
    private readonly AbstractRecord _record = model.Record;
    private readonly TextRows? _rows = model.Checked is null ? null : new TextRows(model.Checked);

    public void Write()
    {
        IReadOnlyList<RecordText> parts = RecordTexts.Parts(_record);
        RecordText[] abstracts = [.. parts.Where(p => p.Language != Language.Mixed)];
        RecordText[] others = [.. parts.Where(p => p.Language == Language.Mixed)];
        bool hasPair = _record.AbstractEnglish is not null && _record.AbstractChinese is not null;
        bool hasAbstract = hasPair || abstracts.Length > 0;
        if (hasAbstract || others.Length == 0)
        {
            Begin(TextKey.Abstract, "abstract", isFirst: true);
            WriteAbstract(hasPair, abstracts);
            page.Write($"</section>\n");
        }

        if (others.Length > 0)
        {
            Begin(hasAbstract ? TextKey.OtherText : TextKey.Text, "other", isFirst: !hasAbstract);
            foreach (RecordText text in others)
            {
                WriteParagraph(text, new TextSpan(0, text.Text.Length), LanguageTag.IsMostlyHan(text.Text) ? Language.Chinese : Language.English, MatchesIn(text));
            }

            page.Write($"</section>\n");
        }
    }

    private void Begin(TextKey title, string name, bool isFirst)
    {
        page.Write($"<section class=\"{name}\" aria-labelledby=\"{name}-title\">\n<div class=\"section-head\"><h2 id=\"{name}-title\">{_texts[title]}</h2>");
        if (isFirst)
        {
            ScriptLinks.Write(page, context, model);
        }

        page.Write($"</div>\n");
        if (isFirst && model.Checked is { } document)
        {
            FindingSummary.Write(page, _texts, document.Findings, withFilter: false);
        }
    }

    private void WriteAbstract(bool hasPair, RecordText[] abstracts)
    {
        if (hasPair && _rows is { Aligned.Count: > 0 })
        {
            new RowWriter(page, _texts)
            {
                Script = model.Script,
                EnglishMatches = model.Highlights.AbstractEnglish,
                ChineseMatches = model.Highlights.AbstractChinese,
                Headings = [.. _record.Sections.Select(s => (s.Language, s.Span.Start, s.Heading))],
                Linked = model.Checked!.Alignment,
            }.WriteAligned(_rows.Aligned, "r");
            return;
        }

        // Abstracts that are too long to be aligned on the fly stand one after the other.
        if (hasPair)
        {
            abstracts = [new RecordText(_record.AbstractEnglish!, Language.English, -1), new RecordText(_record.AbstractChinese!, Language.Chinese, -1)];
        }

        foreach (RecordText text in abstracts)
        {
            WriteSections(text, text.Language == Language.English ? model.Highlights.AbstractEnglish : model.Highlights.AbstractChinese);
        }

        if (abstracts.Length == 0)
        {
            page.Write($"<p class=\"soft\">{_texts[TextKey.NoAbstract]}</p>\n");
        }
    }

    private void WriteSections(RecordText text, IReadOnlyList<TextSpan> matches)
    {
        int length = text.Text.Length;
        RecordSection[] sections =
        [
            .. _record.Sections.Where(s => s.Language == text.Language && s.Span.Start >= 0 && s.Span.Length >= 0 && s.Span.End <= length),
        ];
        if (sections.Length == 0)
        {
            WriteParagraph(text, new TextSpan(0, length), text.Language, matches);
        }

        foreach (RecordSection section in sections)
        {
            page.Write($"<h3 class=\"heading\" lang=\"{LanguageTag.Of(section.Heading)}\">{section.Heading}</h3>\n");
            WriteParagraph(text, section.Span, text.Language, matches);
        }
    }

    // Blank paragraphs are no parts, so that the numbers of the two differ.
    private IReadOnlyList<TextSpan> MatchesIn(RecordText text)
    {
        int number = _record.Body.TakeWhile(b => !ReferenceEquals(b, text.Text)).Count();
        return number < model.Highlights.Body.Count ? model.Highlights.Body[number] : [];
    }

    // Records don't tell headings from paragraphs: a short line that ends without punctuation is shown as one.
    private static bool IsLikeHeading(string text) => text.Length <= LongestHeading && char.IsLetterOrDigit(text[^1]) && !text.Contains('。', StringComparison.Ordinal);

    private void WriteParagraph(RecordText text, TextSpan part, Language language, IReadOnlyList<TextSpan> matches)
    {
        string written = part.Of(text.Text).ToString();
        NormalizedText? converted = ScriptChoices.Convert(model.Script, written);
        string shown = converted?.Text ?? written;
        TextSpan place = part with { Start = part.Start + text.Start };
        PlacedFinding[] findings = text.Start < 0 || _rows is null
            ? []
            : [.. _rows.Single.Where(r => place.Overlaps(r.Chinese[0].Span)).SelectMany(r => r.Findings)];
        IEnumerable<TextMark> found = FindingMarks.In(new AlignedSentence(written, place), findings, Language.Mixed, _texts);
        IEnumerable<TextMark> matched = matches.Where(part.Contains).Select(m => TextMark.Match(m with { Start = m.Start - part.Start }));
        page.Write($"<p class=\"running{(IsLikeHeading(written) ? " heading-like" : string.Empty)}\" lang=\"{(language == Language.Chinese ? ScriptChoices.TagOf(model.Script, written) : LanguageTag.English)}\">");
        MarkedText.Write(page, shown, Follow(found), ChineseRuns.In(shown, language), Follow(matched));
        page.Write($"</p>\n");
        if (findings.Length > 0)
        {
            new FindingList(page, _texts).Write(findings);
        }

        IEnumerable<TextMark> Follow(IEnumerable<TextMark> marks) =>
            converted is null ? marks : marks.Select(m => m with { Span = converted.Map.ToNormalized(m.Span) });
    }
}
