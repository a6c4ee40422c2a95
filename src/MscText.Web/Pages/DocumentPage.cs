using System.Globalization;
using MscText.Checking;
using MscText.Search;

namespace MscText.Web;

/// <summary>The page of a document: its abstract side by side, what the check found in it, and similar documents.</summary>
internal static class DocumentPage
{
    public static void Write(HtmlWriter page, PageContext context, DocumentPageModel model)
    {
        Texts texts = Texts.For(context.Language);
        AbstractRecord record = model.Record;
        PageFrame.Begin(
            page,
            context,
            RecordTitles.Of(texts, record),
            SiteSection.Search,
            () => new SearchForm(context).Write(page, model.Query ?? string.Empty, null, isLarge: false));
        page.Write($"<article class=\"document\" aria-labelledby=\"title\">\n");
        if (model.Query is { } query)
        {
            page.Write($"<p class=\"back\"><a href=\"{context.Link("/search", ("q", query))}\">{texts[TextKey.BackToResults]}</a></p>\n");
        }

        new DocumentHead(page, context, model).Write();
        new DocumentBody(page, context, model).Write();
        WriteSimilar(page, context, model);
        page.Write($"</article>\n");
        PageFrame.End(page, context);
    }

    private static void WriteSimilar(HtmlWriter page, PageContext context, DocumentPageModel model)
    {
        Texts texts = Texts.For(context.Language);
        page.Write($"<section id=\"similar\" class=\"similar\" aria-labelledby=\"similar-title\"><h2 id=\"similar-title\">{texts[TextKey.SimilarDocuments]}</h2>\n");
        if (model.Similar.Count == 0)
        {
            page.Write($"<p class=\"soft\">{texts[TextKey.NoneSimilar]}</p></section>\n");
            return;
        }

        page.Write($"<ol>\n");
        foreach (SearchHit hit in model.Similar)
        {
            string first = RecordTitles.Of(texts, hit.Record);
            string? second = texts.IsChinese ? hit.TitleEnglish : hit.TitleChinese;
            page.Write($"<li><a href=\"{DocumentLinks.To(context, hit.Id, model.Query)}\" lang=\"{LanguageTag.Of(first)}\">{first}</a>");
            if (second is not null && second != first)
            {
                page.Write($"<p class=\"title-other\" lang=\"{LanguageTag.Of(second)}\">{second}</p>");
            }

            Byline.Write(page, texts, hit.Record, 3);
            page.Write($"</li>\n");
        }

        page.Write($"</ol></section>\n");
    }
}
