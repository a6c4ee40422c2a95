using System.Globalization;
using Microsoft.AspNetCore.Http;
using MscText.Search;
using MscText.Terms;

namespace MscText.Web;

/// <summary>A search as parameters of an address, the same for the page and the API.</summary>
internal sealed class SearchParameters(MscTextOptions options)
{
    /// <summary>The name of <see cref="SearchRequest.After"/>.</summary>
    public const string AfterName = "after";

    private static readonly SearchRequest Defaults = new() { Query = string.Empty };

    private readonly TextParameter _query = new(
        "q", "What to find: words in Simplified or Traditional Chinese or English, fields, \"phrases\", -not. Empty finds every document that passes the filters.", options.MaximumQueryLength);

    private readonly NumberParameter _count = new("count", "Most hits on a page.", 1, options.MaximumPageSize, Math.Min(Defaults.Count, options.MaximumPageSize));
    private readonly TextParameter _after = new(AfterName, "Where to go on: 'next' of the page before.", 1_000);
    private readonly ChoiceParameter<SearchOrder> _order = new("order", "The order of hits.", SearchOrder.Relevance);
    private readonly NumberParameter _from = new("from", "The first year of publication.", 0, 9999);
    private readonly NumberParameter _to = new("to", "The last year of publication.", 0, 9999);
    private readonly ChoiceParameter<LanguageAvailability> _languages = new("languages", "In which languages documents have a title or abstract.", LanguageAvailability.Any);
    private readonly TextsParameter _journal = new("journal", "Journals, by the value of their facet; any of them.");
    private readonly TextsParameter _subject = new("subject", "Subject headings and keywords, by the value of their facet; any of them.");
    private readonly ChoicesParameter<SemanticType> _type = new("type", "Types of concepts that documents name; any of them.");
    private readonly TextsParameter _concept = new("concept", "Ids of concepts that documents name; all of them.");
    private readonly ChoicesParameter<QueryExpansion> _expand = new("expand", "What is searched for beside the words as typed; by default synonyms, narrower concepts and abbreviations.");
    private readonly TextsParameter _without = new("without", "Keys of chips that are not searched for.");
    private readonly ChoicesParameter<FacetKind> _facet = new("facet", "What documents are counted by; nothing by default.");
    private readonly NumberParameter _facetValues = new("facetValues", "Most values a facet lists.", 1, 1_000, Defaults.FacetValues);
    private readonly NumberParameter _snippets = new("snippets", "Most passages a hit shows.", 0, 10, Defaults.Snippets);
    private readonly SwitchParameter _explain = new("explain", "Whether hits say what their scores are made of.");

    /// <summary>All of them.</summary>
    public IReadOnlyList<QueryParameter> All =>
    [
        _query, _count, _after, _order, _from, _to, _languages, _journal, _subject, _type, _concept, _expand, _without, _facet, _facetValues,
        _snippets, _explain,
    ];

    /// <summary>The search of a query string.</summary>
    /// <param name="query">The parameters; others than those of a search are passed over.</param>
    /// <param name="problem">The first thing that is wrong; null where nothing is.</param>
    public SearchRequest Read(IQueryCollection query, out Problem? problem)
    {
        var reader = new ParameterReader(query);
        var request = new SearchRequest
        {
            Query = _query.Read(reader) ?? string.Empty,
            Count = _count.Read(reader) ?? Defaults.Count,
            After = _after.Read(reader),
            Order = _order.Read(reader),
            Filter = new SearchFilter
            {
                FromYear = _from.Read(reader),
                ToYear = _to.Read(reader),
                Languages = _languages.Read(reader),
                Journals = _journal.Read(reader),
                Subjects = _subject.Read(reader),
                ConceptTypes = _type.Read(reader),
                Concepts = _concept.Read(reader),
            },
            Expansion = _expand.ReadFlags(reader, Defaults.Expansion),
            RemovedChips = _without.Read(reader),
            Facets = _facet.Read(reader),
            FacetValues = _facetValues.Read(reader) ?? Defaults.FacetValues,
            Snippets = _snippets.Read(reader) ?? Defaults.Snippets,
            Explain = _explain.Read(reader),
        };
        problem = reader.Problem;
        return request;
    }

    /// <summary>The parameters of a search, without those that have their defaults.</summary>
    public IEnumerable<(string Name, string? Value)> Write(SearchRequest request)
    {
        SearchFilter filter = request.Filter;
        yield return (_query.Name, request.Query);
        yield return (_count.Name, request.Count == _count.Default ? null : Number(request.Count));
        yield return (_after.Name, request.After);
        yield return (_order.Name, request.Order == _order.Default ? null : ParameterReader.NameOf(request.Order));
        yield return (_from.Name, filter.FromYear is { } from ? Number(from) : null);
        yield return (_to.Name, filter.ToYear is { } to ? Number(to) : null);
        yield return (_languages.Name, filter.Languages == _languages.Default ? null : ParameterReader.NameOf(filter.Languages));
        foreach ((QueryParameter parameter, IEnumerable<string> values) in Lists(request))
        {
            foreach (string value in values)
            {
                yield return (parameter.Name, value);
            }
        }

        yield return (_expand.Name, request.Expansion == Defaults.Expansion ? null : ParameterReader.NamesOf(request.Expansion));
        yield return (_facetValues.Name, request.FacetValues == _facetValues.Default ? null : Number(request.FacetValues));
        yield return (_snippets.Name, request.Snippets == _snippets.Default ? null : Number(request.Snippets));
        yield return (_explain.Name, request.Explain ? "true" : null);
    }

    private IEnumerable<(QueryParameter Parameter, IEnumerable<string> Values)> Lists(SearchRequest request) =>
    [
        (_journal, request.Filter.Journals),
        (_subject, request.Filter.Subjects),
        (_type, request.Filter.ConceptTypes.Select(ParameterReader.NameOf)),
        (_concept, request.Filter.Concepts),
        (_without, request.RemovedChips),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
