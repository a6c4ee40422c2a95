using System.Globalization;
using MscText.Search;

namespace MscText.Web;

/// <summary>The start page, and the page of what a search found.</summary>
internal static class SearchPage
{
    /// <summary>The facets of the page, in its order.</summary>
    public static IReadOnlyList<FacetKind> Facets { get; } =
        [FacetKind.Language, FacetKind.Year, FacetKind.Concept, FacetKind.Subject, FacetKind.Journal, FacetKind.ConceptType];

    private static readonly TimeSpan s_worthTelling = TimeSpan.FromMilliseconds(5);

    public static void Write(HtmlWriter page, PageContext context, SearchPageModel model)
    {
        Texts texts = Texts.For(context.Language);
        var form = new SearchForm(context);
        if (model.Result is not { } result)
        {
            PageFrame.Begin(page, context, null, SiteSection.Search, null);
            StartPage.Write(page, context, form, model.Documents);
            PageFrame.End(page, context);
            return;
        }

        // What a page is made of is no part of the addresses it links to.
        model = model with { Request = model.Request with { Facets = [], Explain = false, Snippets = 2 } };
        string query = model.Request.Query;
        PageFrame.Begin(
            page,
            context,
            string.IsNullOrWhiteSpace(query) ? texts[TextKey.AllDocuments] : query,
            SiteSection.Search,
            () => form.Write(page, query, model.Request, isLarge: false));
        page.Write($"<div id=\"results\" class=\"results\">\n<h1 class=\"sr\">{texts[TextKey.Results]}</h1>\n");
        new QueryNotes(page, context, model.Request, result).Write();
        WriteSummary(page, context, model, result);
        page.Write($"<div class=\"columns\">\n<div class=\"main\" id=\"list\">\n");
        if (result.Hits.Count == 0)
        {
            EmptyResult.Write(page, context, model.Request);
        }
        else
        {
            WriteHits(page, context, model.Request, result);
        }

        page.Write($"</div>\n");
        new FacetPanel(page, context, model.Request).Write(result.Facets);
        page.Write($"</div>\n</div>\n");
        PageFrame.End(page, context);
    }

    private static void WriteSummary(HtmlWriter page, PageContext context, SearchPageModel model, SearchResult result)
    {
        Texts texts = Texts.For(context.Language);
        page.Write($"<div class=\"summary\" id=\"summary\"><p id=\"count\">{texts.Count(TextKey.OneHit, TextKey.Hits, result.TotalHits)}");
        if (model.Elapsed >= s_worthTelling)
        {
            page.Write($" <span class=\"soft\">{texts.With(TextKey.Seconds, model.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture))}</span>");
        }

        page.Write($"</p>\n<div class=\"orders\" role=\"group\" aria-label=\"{texts[TextKey.Order]}\">");
        foreach ((SearchOrder order, TextKey name) in new[]
        {
            (SearchOrder.Relevance, TextKey.ByRelevance), (SearchOrder.Newest, TextKey.NewestFirst), (SearchOrder.Oldest, TextKey.OldestFirst),
        })
        {
            if (order == model.Request.Order)
            {
                page.Write($"<a aria-current=\"true\" href=\"{context.SearchLink(model.Request with { After = null })}\">{texts[name]}</a>");
            }
            else
            {
                page.Write($"<a href=\"{context.SearchLink(model.Request with { Order = order, After = null })}\" rel=\"nofollow\">{texts[name]}</a>");
            }
        }

        page.Write($"</div>\n<button class=\"filters-open\" type=\"button\" popovertarget=\"filters\">{texts[TextKey.Filters]}</button></div>\n");
        page.Write($"<div id=\"filtered\">\n");
        new ActiveFilters(page, context, model.Request).Write(result.Facets);
        page.Write($"</div>\n");
    }

    private static void WriteHits(HtmlWriter page, PageContext context, SearchRequest request, SearchResult result)
    {
        Texts texts = Texts.For(context.Language);
        var card = new HitCard(page, context, request);
        page.Write($"<ol class=\"hits\" id=\"hits\">\n");
        for (int i = 0; i < result.Hits.Count; i++)
        {
            card.Write(result.Hits[i], i);
        }

        page.Write($"</ol>\n");
        if (request.After is null && result.Next is null)
        {
            return;
        }

        page.Write($"<nav class=\"pager\" aria-label=\"{texts[TextKey.Pages]}\">");
        if (request.After is not null)
        {
            page.Write($"<a href=\"{context.SearchLink(request with { After = null })}\" rel=\"first\">{texts[TextKey.FirstPage]}</a>");
        }

        if (result.Next is not null)
        {
            page.Write($"<a class=\"primary\" href=\"{context.SearchLink(request with { After = result.Next })}\" rel=\"next\">{texts[TextKey.NextPage]}</a>");
        }

        page.Write($"</nav>\n");
    }
}
