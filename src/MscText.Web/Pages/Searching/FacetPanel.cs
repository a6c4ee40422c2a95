using System.Globalization;
using MscText.Search;

namespace MscText.Web;

/// <summary>The filters beside the hits: counts by year, language, journal, kind of concept and subject. Each value is a link that adds or takes away its filter.</summary>
internal sealed class FacetPanel(HtmlWriter page, PageContext context, SearchRequest request)
{
    // Values beyond these wait behind "more".
    private const int Shown = 6;

    private readonly Texts _texts = Texts.For(context.Language);

    public void Write(IReadOnlyList<SearchFacet> facets)
    {
        page.Write($"""
            <aside class="facets" id="filters" popover aria-labelledby="filters-title">
            <div class="facets-head"><h2 id="filters-title">{_texts[TextKey.Filters]}</h2><button type="button" class="close" popovertarget="filters" popovertargetaction="hide" aria-label="{_texts[TextKey.Close]}">×</button></div>

            """);
        foreach (SearchFacet facet in facets)
        {
            bool isFiltered = facet.Kind == FacetKind.Year && (request.Filter.FromYear ?? request.Filter.ToYear) is not null;
            if (facet.Values.Count > 0 || isFiltered)
            {
                WriteFacet(facet);
            }
        }

        page.Write($"</aside>\n");
    }

    private void WriteFacet(SearchFacet facet)
    {
        string id = "facet-" + facet.Kind;
        page.Write($"<section class=\"facet\" aria-labelledby=\"{id}\"><h3 id=\"{id}\">{_texts[FacetNames.Of(facet.Kind)]}</h3>\n");
        if (facet.Kind == FacetKind.Year)
        {
            WriteYearForm();
        }

        WriteValues(facet, facet.Values.Take(Shown));
        if (facet.Values.Count > Shown)
        {
            bool holdsSelected = facet.Values.Skip(Shown).Any(v => v.IsSelected);
            page.Write($"<details{(holdsSelected ? " open" : string.Empty)}><summary>{_texts[TextKey.More]}</summary>\n");
            WriteValues(facet, facet.Values.Skip(Shown));
            page.Write($"</details>\n");
        }

        page.Write($"</section>\n");
    }

    private void WriteValues(SearchFacet facet, IEnumerable<SearchFacetValue> values)
    {
        page.Write($"<ul>\n");
        foreach (SearchFacetValue value in values)
        {
            SearchFilter? filter = value.IsSelected
                ? FilterList.Without(request.Filter, facet.Kind, value.Value)
                : FilterList.With(request.Filter, facet.Kind, value.Value);
            if (filter is null)
            {
                continue;
            }

            string name = FacetNames.Of(_texts, facet.Kind, value);
            page.Write($"<li><a class=\"pick{(value.IsSelected ? " on" : string.Empty)}\" href=\"{context.SearchLink(request with { Filter = filter, After = null })}\" rel=\"nofollow\" data-focus=\"{facet.Kind.ToString()}:{value.Value}\">");
            if (value.IsSelected)
            {
                page.Write($"<span class=\"sr\">{_texts[TextKey.Selected]} </span>");
            }

            page.Write($"<span class=\"name\" lang=\"{LanguageTag.Of(name)}\">{name}</span> <span class=\"n\">{value.Count.ToString("N0", CultureInfo.InvariantCulture)}</span></a></li>\n");
        }

        page.Write($"</ul>\n");
    }

    private void WriteYearForm()
    {
        page.Write($"<form class=\"years\" action=\"{context.Link("/search")}\" method=\"get\">\n");
        SearchFilter others = request.Filter with { FromYear = null, ToYear = null };
        foreach ((string name, string? value) in SearchParameters.Write(request with { Filter = others, After = null }))
        {
            if (value is not null)
            {
                page.Write($"<input type=\"hidden\" name=\"{name}\" value=\"{value}\">\n");
            }
        }

        WriteYear(SearchParameters.FromYear, TextKey.FromYear, TextKey.From, request.Filter.FromYear);
        page.Write($"<span aria-hidden=\"true\">–</span>");
        WriteYear(SearchParameters.ToYear, TextKey.ToYear, TextKey.To, request.Filter.ToYear);
        page.Write($"<button type=\"submit\">{_texts[TextKey.Apply]}</button></form>\n");
    }

    private void WriteYear(string name, TextKey label, TextKey hint, int? value)
    {
        page.Write($"<input type=\"text\" inputmode=\"numeric\" pattern=\"[0-9]{{4}}\" maxlength=\"4\" size=\"4\" name=\"{name}\" aria-label=\"{_texts[label]}\" placeholder=\"{_texts[hint]}\"");
        if (value is { } year)
        {
            page.Write($" value=\"{year}\"");
        }

        page.Write($">");
    }
}
