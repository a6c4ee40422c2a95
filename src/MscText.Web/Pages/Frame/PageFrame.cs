namespace MscText.Web;

/// <summary>What all pages have around their content: head, header, footer.</summary>
internal static class PageFrame
{
    private static readonly string[] s_styles = ["site.css", "search.css", "rows.css"];
    private static readonly string[] s_scripts = ["site.js", "suggest.js", "results.js", "rows.js"];

    /// <summary>Writes everything up to the content.</summary>
    /// <param name="page">Takes it.</param>
    /// <param name="context">The request.</param>
    /// <param name="title">The title of the page, without the name of the site; null for the start page.</param>
    /// <param name="section">The part of the site that the page belongs to.</param>
    /// <param name="search">Writes the search form of the header; null for a page with a form of its own.</param>
    /// <param name="sentForm">The id of the form that this page answers: it is sent again when the language or theme is changed. Null for none.</param>
    public static void Begin(HtmlWriter page, PageContext context, string? title, SiteSection section, Action? search, string? sentForm = null)
    {
        Texts texts = Texts.For(context.Language);
        page.Write($"<!DOCTYPE html>\n<html lang=\"{texts.Tag}\"");
        if (context.Theme != Theme.Automatic)
        {
            page.Write($" data-theme=\"{Themes.NameOf(context.Theme)}\"");
        }

        page.Write($"""
            >
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{(title is null ? texts[TextKey.SiteTitle] : $"{title} · {texts[TextKey.SiteName]}")}</title>
            <link rel="icon" href="{context.Asset("icon.svg")}" type="image/svg+xml">

            """);
        foreach (string style in s_styles)
        {
            page.Write($"<link rel=\"stylesheet\" href=\"{context.Asset(style)}\">\n");
        }

        foreach (string script in s_scripts)
        {
            page.Write($"<script src=\"{context.Asset(script)}\" defer></script>\n");
        }

        page.Write($"""
            </head>
            <body data-base="{context.Link("/")}" data-suggest="{context.Link("/api/v1/complete")}" data-copied="{texts[TextKey.Copied]}">
            <a class="skip" href="#main">{texts[TextKey.SkipToContent]}</a>
            <header class="site{(search is null ? " bare" : string.Empty)}">
            <a class="brand" href="{context.Link("/")}">
            """);
        page.Markup(Icons.Sign);
        page.Write($"{texts[TextKey.SiteName]}</a>\n");
        search?.Invoke();
        page.Write($"<nav aria-label=\"{texts[TextKey.Navigation]}\">\n");
        WriteLink(page, context.Link("/"), texts[TextKey.Search], section == SiteSection.Search);
        WriteLink(page, context.Link("/check"), texts[TextKey.Check], section == SiteSection.Check);
        if (context.Options.AllowUpload)
        {
            WriteLink(page, context.Link("/upload"), texts[TextKey.Add], section == SiteSection.Upload);
        }

        WritePreferences(page, context, texts, sentForm);
        page.Write($"</nav>\n</header>\n<main id=\"main\" tabindex=\"-1\">\n");
    }

    /// <summary>Writes everything after the content.</summary>
    public static void End(HtmlWriter page, PageContext context)
    {
        Texts texts = Texts.For(context.Language);
        page.Write($"""
            </main>
            <footer class="site"><p>{texts[TextKey.Footer]} <a href="{context.Link("/openapi.json")}">{texts[TextKey.Api]}</a></p></footer>
            <div id="status" class="sr" role="status" aria-live="polite"></div>
            </body>
            </html>

            """);
    }

    private static void WriteLink(HtmlWriter page, string address, string text, bool isCurrent)
    {
        page.Write($"<a href=\"{address}\"");
        if (isCurrent)
        {
            page.Write($" aria-current=\"true\"");
        }

        page.Write($">{text}</a>\n");
    }

    private static void WritePreferences(HtmlWriter page, PageContext context, Texts texts, string? sentForm)
    {
        InterfaceLanguage other = texts.IsChinese ? InterfaceLanguage.English : InterfaceLanguage.Chinese;
        Texts translated = Texts.For(other);
        if (sentForm is null)
        {
            page.Write($"<a class=\"tool\" href=\"{context.LinkIn(other)}\" hreflang=\"{translated.Tag}\" rel=\"nofollow\"");
        }
        else
        {
            page.Write($"<button class=\"tool\" form=\"{sentForm}\" formaction=\"{context.LinkIn(other)}\"");
        }

        page.Write($" lang=\"{translated.Tag}\" title=\"{translated[TextKey.InThisLanguage]}\">{translated[TextKey.LanguageName]}</{(sentForm is null ? "a" : "button")}>\n");
        Theme opposite = context.Theme == Theme.Dark ? Theme.Light : Theme.Dark;
        if (sentForm is null)
        {
            page.Write($"<a class=\"tool\" id=\"theme\" href=\"{context.LinkIn(opposite)}\" rel=\"nofollow\"");
        }
        else
        {
            page.Write($"<button class=\"tool\" id=\"theme\" form=\"{sentForm}\" formaction=\"{context.LinkIn(opposite)}\"");
        }

        page.Write($" title=\"{texts[TextKey.LightOrDark]}\" aria-label=\"{texts[TextKey.LightOrDark]}\">");
        page.Markup(Icons.LightOrDark);
        page.Write($"</{(sentForm is null ? "a" : "button")}>\n");
    }
}
