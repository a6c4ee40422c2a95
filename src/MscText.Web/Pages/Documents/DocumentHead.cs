using MscText.Normalization;
using MscText.Search;

namespace MscText.Web;

/// <summary>Titles, authors, identifiers, keywords, and what can be done with a document.</summary>
internal sealed class DocumentHead(HtmlWriter page, PageContext context, DocumentPageModel model)
{
    private readonly Texts _texts = Texts.For(context.Language);
    private readonly AbstractRecord _record = model.Record;

    public void Write()
    {
        page.Write($"<header class=\"document-head\">\n");
        WriteTitles();
        Byline.Write(page, _texts, _record, int.MaxValue);
        page.Write($"<div class=\"tools\">");
        Byline.WriteIdentifiers(page, _record);
        page.Write($"<a href=\"#similar\">{_texts[TextKey.Similar]}</a>");
        if (model.Checked?.Alignment is not null)
        {
            page.Write($"<a href=\"{context.Link($"/documents/{Uri.EscapeDataString(_record.Id)}/tmx")}\" download>TMX</a>");
        }

        page.Write($"<a href=\"{context.Link($"/api/v1/documents/{Uri.EscapeDataString(_record.Id)}")}\" download>JSON</a>");
        page.Write($"<button type=\"button\" class=\"copy\" data-copy=\"{Citation.Of(_record)}\">{_texts[TextKey.CopyCitation]}</button></div>\n");
        WriteSubjects(TextKey.Keywords, _record.Keywords, quoted => quoted);
        WriteSubjects(TextKey.MeshHeadings, _record.MeshHeadings, quoted => "mesh:" + quoted);
        page.Write($"</header>\n");
    }

    private void WriteTitles()
    {
        (string? Text, IReadOnlyList<TextSpan> Matches, bool IsChinese)[] titles =
        [
            (_record.TitleEnglish, model.Highlights.TitleEnglish, false),
            (_record.TitleChinese, model.Highlights.TitleChinese, true),
        ];
        bool isFirst = true;
        foreach ((string? text, IReadOnlyList<TextSpan> matches, bool isChinese) in _texts.IsChinese ? titles.Reverse() : titles)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                WriteTitle(text, matches, isChinese, isFirst);
                isFirst = false;
            }
        }

        if (isFirst)
        {
            string title = RecordTitles.Of(_texts, _record);
            page.Write($"<h1 id=\"title\" lang=\"{LanguageTag.Of(title)}\">{title}</h1>\n");
        }
    }

    private void WriteTitle(string text, IReadOnlyList<TextSpan> matches, bool isChinese, bool isFirst)
    {
        string tag = isChinese ? ScriptChoices.TagOf(model.Script, text) : LanguageTag.English;
        NormalizedText? converted = isChinese ? ScriptChoices.Convert(model.Script, text) : null;
        IEnumerable<TextMark> marks = matches.Select(m => TextMark.Match(converted is null ? m : converted.Map.ToNormalized(m)));
        if (isFirst)
        {
            page.Write($"<h1 id=\"title\" lang=\"{tag}\">");
            MarkedText.Write(page, converted?.Text ?? text, marks);
            page.Write($"</h1>\n");
        }
        else
        {
            page.Write($"<p class=\"subtitle\" lang=\"{tag}\">");
            MarkedText.Write(page, converted?.Text ?? text, marks);
            page.Write($"</p>\n");
        }
    }

    private void WriteSubjects(TextKey label, IReadOnlyList<string> subjects, Func<string, string> query)
    {
        if (subjects.Count == 0)
        {
            return;
        }

        page.Write($"<div class=\"subjects\"><span class=\"label\">{_texts[label]}</span><ul>");
        foreach (string subject in subjects)
        {
            string quoted = $"\"{subject.Replace("\"", string.Empty, StringComparison.Ordinal)}\"";
            page.Write($"<li><a href=\"{context.Link("/search", ("q", query(quoted)))}\" lang=\"{LanguageTag.Of(subject)}\">{subject}</a></li>");
        }

        page.Write($"</ul></div>\n");
    }
}
