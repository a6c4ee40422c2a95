using MscText.Search;
using MscText.Terms;

namespace MscText.Web;

/// <summary>The filters in force, each with a link that takes it away.</summary>
internal sealed class ActiveFilters(HtmlWriter page, PageContext context, SearchRequest request)
{
    private readonly Texts _texts = Texts.For(context.Language);

    /// <summary>Writes them.</summary>
    /// <param name="facets">Give the values their names.</param>
    public void Write(IReadOnlyList<SearchFacet> facets)
    {
        (FacetKind Kind, string Value, SearchFilter Without)[] filters = [.. FilterList.Of(request.Filter)];
        if (filters.Length == 0)
        {
            return;
        }

        page.Write($"<div class=\"chips filters-on\"><p class=\"label\" id=\"filters-on-label\">{_texts[TextKey.FilteredBy]}</p><ul aria-labelledby=\"filters-on-label\">\n");
        foreach ((FacetKind kind, string value, SearchFilter without) in filters)
        {
            string name = NameOf(facets, kind, value);
            page.Write($"""
                <li class="chip filter"><span lang="{LanguageTag.Of(name)}">{name}</span><a class="remove" href="{context.SearchLink(request with { Filter = without, After = null })}" rel="nofollow" aria-label="{_texts.With(TextKey.RemoveFilter, name)}" title="{_texts.With(TextKey.RemoveFilter, name)}"><span aria-hidden="true">×</span></a></li>

                """);
        }

        if (filters.Length > 1)
        {
            page.Write($"<li><a href=\"{context.SearchLink(request with { Filter = SearchFilter.None, After = null })}\" rel=\"nofollow\">{_texts[TextKey.RemoveAllFilters]}</a></li>\n");
        }

        page.Write($"</ul></div>\n");
    }

    private string NameOf(IReadOnlyList<SearchFacet> facets, FacetKind kind, string value)
    {
        SearchFacetValue? listed = facets.FirstOrDefault(f => f.Kind == kind)?.Values.FirstOrDefault(v => v.Value == value);
        return listed is not null ? FacetNames.Of(_texts, kind, listed)
            : kind == FacetKind.Concept && Dictionaries.Of(context).TryGetConcept(value, out Concept? concept) ? _texts.Choose(concept.PreferredEnglish, concept.PreferredChinese)
            : FacetNames.Of(_texts, kind, value);
    }
}
