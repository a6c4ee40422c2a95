namespace MscText.Web;

/// <summary>What all pages have around their content: head, header, footer.</summary>
internal static class PageFrame
{
    /// <summary>Writes everything up to the content.</summary>
    /// <param name="page">Takes it.</param>
    /// <param name="context">The request.</param>
    /// <param name="title">The title of the page, without the name of the site; null for the start page.</param>
    /// <param name="section">The part of the site that the page belongs to.</param>
    /// <param name="search">Writes the search form of the header; null for a page with a form of its own.</param>
    public static void Begin(HtmlWriter page, PageContext context, string? title, SiteSection section, Action? search)
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
            <meta name="referrer" content="same-origin">
            <title>{(title is null ? texts[TextKey.SiteTitle] : $"{title} · {texts[TextKey.SiteName]}")}</title>
            <link rel="icon" href="{context.Asset("icon.svg")}" type="image/svg+xml">
            <link rel="stylesheet" href="{context.Asset("site.css")}">
            <script src="{context.Asset("site.js")}" defer></script>
            </head>
            <body data-suggest="{context.Link("/api/suggest")}" data-copied="{texts[TextKey.Copied]}">
            <a class="skip" href="#main">{texts[TextKey.SkipToContent]}</a>
            <header class="site{(search is null ? " bare" : string.Empty)}">
            <a class="brand" href="{context.Link("/")}"><svg viewBox="0 0 32 32" aria-hidden="true"><use href="{context.Asset("icon.svg")}#sign"/></svg>{texts[TextKey.SiteName]}</a>

            """);
        search?.Invoke();
        page.Write($"<nav aria-label=\"{texts[TextKey.Navigation]}\">\n");
        WriteLink(page, context.Link("/"), texts[TextKey.Search], section == SiteSection.Search);
        WriteLink(page, context.Link("/check"), texts[TextKey.Check], section == SiteSection.Check);
        if (context.Options.AllowUpload)
        {
            WriteLink(page, context.Link("/upload"), texts[TextKey.AddDocuments], section == SiteSection.Upload);
        }

        InterfaceLanguage other = texts.IsChinese ? InterfaceLanguage.English : InterfaceLanguage.Chinese;
        Texts translated = Texts.For(other);
        Theme opposite = context.Theme == Theme.Dark ? Theme.Light : Theme.Dark;
        page.Write($"""
            <a class="tool" href="{context.LinkIn(other)}" lang="{translated.Tag}" hreflang="{translated.Tag}" rel="nofollow" title="{translated[TextKey.InThisLanguage]}">{translated[TextKey.LanguageName]}</a>
            <a class="tool" id="theme" href="{context.LinkIn(opposite)}" rel="nofollow" title="{texts[TextKey.LightOrDark]}" aria-label="{texts[TextKey.LightOrDark]}"><svg viewBox="0 0 24 24" aria-hidden="true"><use href="{context.Asset("icon.svg")}#theme"/></svg></a>
            </nav>
            </header>
            <main id="main" tabindex="-1">

            """);
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
}
