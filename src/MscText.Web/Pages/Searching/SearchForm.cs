using MscText.Search;

namespace MscText.Web;

/// <summary>The box for queries. Filters and order stay when a query is changed; the page and the chips do not.</summary>
internal sealed class SearchForm(PageContext context)
{
    private readonly Texts _texts = Texts.For(context.Language);

    /// <summary>Writes the form.</summary>
    /// <param name="page">Takes it.</param>
    /// <param name="query">What the box holds.</param>
    /// <param name="request">The search whose filters are kept; null for none.</param>
    /// <param name="isLarge">Whether it is the one of the start page.</param>
    public void Write(HtmlWriter page, string query, SearchRequest? request, bool isLarge)
    {
        page.Write($"""
            <form class="search{(isLarge ? " large" : string.Empty)}" role="search" action="{context.Link("/search")}" method="get">
            <div class="box"><label class="sr" for="q">{_texts[TextKey.SearchLabel]}</label>
            <input id="q" name="q" type="search" value="{query}" placeholder="{_texts[TextKey.SearchPlaceholder]}" maxlength="{context.Options.MaximumQueryLength}" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search"
            """);
        if (LanguageTag.IsMostlyHan(query))
        {
            page.Write($" lang=\"{LanguageTag.OfChinese(query)}\"");
        }

        if (isLarge)
        {
            page.Write($" autofocus");
        }

        page.Write($"""
            >
            <kbd class="slash" aria-hidden="true">/</kbd>
            <button type="submit">
            """);
        page.Markup(Icons.Search);
        page.Write($"<span>{_texts[TextKey.Search]}</span></button></div>\n");
        if (request is not null)
        {
            WriteKept(page, request with { Query = string.Empty, After = null, RemovedChips = [] });
        }

        page.Write($"</form>\n");
    }

    private static void WriteKept(HtmlWriter page, SearchRequest request)
    {
        foreach ((string name, string? value) in SearchParameters.Write(request))
        {
            if (value is not null && name != "q")
            {
                page.Write($"<input type=\"hidden\" name=\"{name}\" value=\"{value}\">\n");
            }
        }
    }
}
