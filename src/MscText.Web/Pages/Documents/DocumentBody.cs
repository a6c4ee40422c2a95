using MscText.Checking;
using MscText.Normalization;
using MscText.Search;

namespace MscText.Web;

/// <summary>The texts of a document: the abstracts side by side with what the check found, or the only one, and its other text.</summary>
internal sealed class DocumentBody(HtmlWriter page, PageContext context, DocumentPageModel model)
{
    private readonly Texts _texts = Texts.For(context.Language);
    private readonly AbstractRecord _record = model.Record;

    public void Write()
    {
        page.Write($"<section class=\"abstract\" aria-labelledby=\"abstract-title\">\n<div class=\"section-head\"><h2 id=\"abstract-title\">{_texts[TextKey.Abstract]}</h2>");
        WriteScripts();
        page.Write($"</div>\n");
        if (model.Checked is { Alignment: { } alignment } document)
        {
            FindingSummary.Write(page, _texts, document.Findings, withFilter: false);
            var rows = new TextRows(document);
            new RowWriter(page, _texts)
            {
                Script = model.Script,
                EnglishMatches = model.AbstractEnglishMatches,
                ChineseMatches = model.AbstractChineseMatches,
                Headings = [.. _record.Sections.Select(s => (s.Language, s.Span.Start, s.Heading))],
                Linked = alignment,
            }.WriteAligned(rows.Aligned, "r");
        }
        else
        {
            WriteAbstract(_record.AbstractEnglish, Language.English, model.AbstractEnglishMatches);
            WriteAbstract(_record.AbstractChinese, Language.Chinese, model.AbstractChineseMatches);
            if (_record.AbstractEnglish is null && _record.AbstractChinese is null)
            {
                page.Write($"<p class=\"soft\">{_texts[TextKey.NoAbstract]}</p>\n");
            }
        }

        page.Write($"</section>\n");
        WriteOther();
    }

    private void WriteScripts()
    {
        if (!(_record.TitleChinese + _record.AbstractChinese + string.Concat(_record.Body)).Any(LanguageTag.IsHan))
        {
            return;
        }

        page.Write($"<div class=\"segments\" role=\"group\" aria-label=\"{_texts[TextKey.ChineseScript]}\">");
        foreach ((ScriptChoice choice, string label, string tag, TextKey title) in new[]
        {
            (ScriptChoice.AsWritten, "原文", LanguageTag.Simplified, TextKey.AsWritten),
            (ScriptChoice.Simplified, "简体", LanguageTag.Simplified, TextKey.InSimplified),
            (ScriptChoice.Traditional, "繁體", LanguageTag.Traditional, TextKey.InTraditional),
        })
        {
            page.Write($"<a href=\"{DocumentLinks.To(context, _record.Id, model.Query, choice)}\" rel=\"nofollow\" title=\"{_texts[title]}\" lang=\"{tag}\"");
            if (choice == model.Script)
            {
                page.Write($" aria-current=\"true\"");
            }

            page.Write($">{label}</a>");
        }

        page.Write($"</div>");
    }

    private void WriteAbstract(string? text, Language language, IReadOnlyList<TextSpan> matches)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        RecordSection[] sections = [.. _record.Sections.Where(s => s.Language == language && s.Span.Start >= 0 && s.Span.End <= text.Length)];
        if (sections.Length == 0)
        {
            WriteParagraph(text, new TextSpan(0, text.Length), language, matches);
        }

        foreach (RecordSection section in sections)
        {
            page.Write($"<h3 class=\"heading\" lang=\"{LanguageTag.Of(section.Heading)}\">{section.Heading}</h3>\n");
            WriteParagraph(text, section.Span, language, matches);
        }
    }

    private void WriteOther()
    {
        if (_record.Body.Count == 0)
        {
            return;
        }

        page.Write($"<section class=\"other\" aria-labelledby=\"other-title\"><h2 id=\"other-title\">{_texts[TextKey.OtherText]}</h2>\n");
        foreach (string paragraph in _record.Body)
        {
            WriteParagraph(paragraph, new TextSpan(0, paragraph.Length), LanguageTag.IsMostlyHan(paragraph) ? Language.Chinese : Language.English, []);
        }

        page.Write($"</section>\n");
    }

    private void WriteParagraph(string text, TextSpan part, Language language, IReadOnlyList<TextSpan> matches)
    {
        string shown = part.Of(text).ToString();
        IEnumerable<TextSpan> inside = matches.Where(m => part.Contains(m)).Select(m => m with { Start = m.Start - part.Start });
        NormalizedText? converted = ScriptChoices.Convert(model.Script, shown);
        string tag = language == Language.Chinese ? ScriptChoices.TagOf(model.Script, shown) : LanguageTag.English;
        page.Write($"<p class=\"running\" lang=\"{tag}\">");
        MarkedText.Write(
            page,
            converted?.Text ?? shown,
            ChineseRuns.In(converted?.Text ?? shown, language),
            inside.Select(m => TextMark.Match(converted is null ? m : converted.Map.ToNormalized(m))));
        page.Write($"</p>\n");
    }
}
