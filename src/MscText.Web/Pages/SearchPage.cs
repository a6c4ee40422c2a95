using MscText.Search;

namespace MscText.Web;

/// <summary>The search page.</summary>
internal static class SearchPage
{
    public static void Write(HtmlWriter page, PageContext context, SearchPageModel model)
    {
        PageLayout.WriteHead(page, context, "Search");
        page.Write($"""
            <form action="{context.Link("/search")}" method="get" role="search">
            <label for="q">Search</label> <input id="q" name="q" type="search" value="{model.Request.Query}" maxlength="{context.Options.MaximumQueryLength}">
            <button>Search</button>
            </form>
            <p>{model.Documents} documents</p>

            """);
        if (model.Result is { } result)
        {
            page.Write($"<p>{result.TotalHits} found</p>\n<ol>\n");
            foreach (SearchHit hit in result.Hits)
            {
                page.Write($"<li><a href=\"{context.DocumentLink(hit.Id)}\">{hit.TitleEnglish ?? hit.TitleChinese ?? hit.Id}</a></li>\n");
            }

            page.Markup("</ol>\n");
        }

        PageLayout.WriteEnd(page);
    }
}
