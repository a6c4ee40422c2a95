using System.Globalization;

namespace MscText.Web;

/// <summary>The page that adds documents to the index, where that is allowed.</summary>
internal static class UploadPage
{
    public static void Write(HtmlWriter page, PageContext context, UploadPageModel model)
    {
        Texts texts = Texts.For(context.Language);
        PageFrame.Begin(
            page, context, texts[TextKey.AddDocuments], SiteSection.Upload, () => new SearchForm(context).Write(page, string.Empty, null, isLarge: false));
        page.Write($"<div class=\"check-page\">\n<h1>{texts[TextKey.AddDocuments]}</h1>\n<p class=\"lead\">{texts[TextKey.UploadLead]}</p>\n");
        if (model.Count is { } count)
        {
            WriteResult(page, context, texts, model, count);
        }

        if (model.Problem is { } problem)
        {
            page.Write($"<div class=\"problem\" role=\"alert\" id=\"problem\"><b>{ProblemTexts.TitleOf(texts, problem.Kind)}</b> <span lang=\"en\">{problem.Detail}</span></div>\n");
        }

        string megabytes = (context.Options.MaximumUploadBytes / (1024.0 * 1024)).ToString("0.#", CultureInfo.InvariantCulture);
        page.Write($"""
            <form class="check-form" action="{context.Link("/upload")}" method="post" enctype="multipart/form-data">
            <input type="hidden" name="{context.AntiforgeryField}" value="{context.AntiforgeryToken}">
            <div class="field"><label for="file">{texts[TextKey.File]}</label>
            <input id="file" name="file" type="file" required aria-describedby="file-help{(model.Problem is null ? string.Empty : " problem")}">
            <p class="soft" id="file-help">{texts.With(TextKey.FileHelp, megabytes)}</p></div>
            <p class="actions"><button type="submit" class="primary">{texts[TextKey.AddDocuments]}</button></p>
            </form>
            <p class="soft">{texts.Count(TextKey.OneDocumentHere, TextKey.DocumentsHere, model.Documents)}</p>
            </div>

            """);
        PageFrame.End(page, context);
    }

    private static void WriteResult(HtmlWriter page, PageContext context, Texts texts, UploadPageModel model, int count)
    {
        page.Write($"<div class=\"done\" role=\"status\"><p><b>{texts.Count(TextKey.OneAdded, TextKey.Added, count)}</b>");
        if (model.FileName is { } name)
        {
            page.Write($" · <bdi>{name}</bdi>");
        }

        page.Write($"</p>\n");
        if (model.Added.Count > 0)
        {
            page.Write($"<ul>\n");
            foreach (string id in model.Added)
            {
                page.Write($"<li><a href=\"{context.DocumentLink(id)}\"><bdi>{id}</bdi></a></li>\n");
            }

            page.Write($"</ul>\n");
        }

        page.Write($"</div>\n");
        if (model.Failed > 0)
        {
            page.Write($"<div class=\"problem\"><p><b>{texts.Count(TextKey.OneFailed, TextKey.Failed, model.Failed)}</b></p>\n<ul lang=\"en\">\n");
            foreach (string error in model.Errors)
            {
                page.Write($"<li>{error}</li>\n");
            }

            page.Write($"</ul></div>\n");
        }
    }
}
