using MscText.Search;

namespace MscText.Web;

/// <summary>What stands where nothing was found: what might help.</summary>
internal static class EmptyResult
{
    public static void Write(HtmlWriter page, PageContext context, SearchRequest request)
    {
        Texts texts = Texts.For(context.Language);
        page.Write($"<div class=\"nothing\">\n<h2>{texts[TextKey.NothingFound]}</h2>\n<ul>\n");
        if (request.After is not null)
        {
            page.Write($"<li><a href=\"{context.SearchLink(request with { After = null })}\">{texts[TextKey.FirstPage]}</a></li>\n");
        }

        if (FilterList.Of(request.Filter).Any())
        {
            page.Write($"<li><a href=\"{context.SearchLink(request with { Filter = SearchFilter.None, After = null })}\">{texts[TextKey.SearchWithoutFilters]}</a></li>\n");
        }

        if (request.RemovedChips.Count > 0)
        {
            page.Write($"<li><a href=\"{context.SearchLink(request with { RemovedChips = [], After = null })}\">{texts[TextKey.SearchWithAllChips]}</a></li>\n");
        }

        if (request.Query.Contains('"', StringComparison.Ordinal))
        {
            page.Write($"<li><a href=\"{context.SearchLink(request with { Query = request.Query.Replace("\"", string.Empty, StringComparison.Ordinal), After = null, RemovedChips = [] })}\">{texts[TextKey.SearchWithoutQuotes]}</a></li>\n");
        }

        if (!request.Expansion.HasFlag(QueryExpansion.Pinyin) && IsLikePinyin(request.Query))
        {
            page.Write($"<li><a href=\"{context.SearchLink(request with { Expansion = request.Expansion | QueryExpansion.Pinyin, After = null })}\">{texts[TextKey.SearchAsPinyin]}</a></li>\n");
        }

        page.Write($"<li>{texts[TextKey.AdviceFewer]}</li>\n<li>{texts[TextKey.AdviceOther]}</li>\n</ul>\n");
        StartPage.WriteTips(page, texts);
        page.Write($"</div>\n");
    }

    private static bool IsLikePinyin(string query) => query.Any(char.IsAsciiLetter) && query.All(c => char.IsAsciiLetter(c) || c is ' ' or '\'');
}
