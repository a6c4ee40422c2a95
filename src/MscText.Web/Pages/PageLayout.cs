namespace MscText.Web;

/// <summary>The frame of every page.</summary>
internal static class PageLayout
{
    public static void WriteHead(HtmlWriter page, PageContext context, string title)
    {
        page.Write($"""
            <!DOCTYPE html>
            <html lang="{InterfaceLanguages.TagOf(context.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <link rel="stylesheet" href="{context.Asset("site.css")}">
            <script src="{context.Asset("site.js")}" defer></script>
            </head>
            <body>
            <nav><a href="{context.Link("/")}">MscText</a> <a href="{context.Link("/check")}">Check</a>
            <a href="{context.LinkIn(InterfaceLanguage.English)}" lang="en">English</a> <a href="{context.LinkIn(InterfaceLanguage.Chinese)}" lang="zh">中文</a></nav>
            <main>
            <h1>{title}</h1>

            """);
    }

    public static void WriteEnd(HtmlWriter page) => page.Markup("</main>\n</body>\n</html>\n");
}
