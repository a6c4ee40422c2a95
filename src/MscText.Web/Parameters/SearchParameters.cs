using System.Globalization;
using Microsoft.AspNetCore.Http;
using MscText.Search;
using MscText.Terms;

namespace MscText.Web;

/// <summary>A search as parameters of an address, the same for the page and the API.</summary>
internal sealed class SearchParameters(MscTextOptions options)
{
    public const string Query = "q";
    public const string Count = "count";
    public const string After = "after";
    public const string Order = "order";
    public const string FromYear = "from";
    public const string ToYear = "to";
    public const string Languages = "languages";
    public const string Journal = "journal";
    public const string Subject = "subject";
    public const string ConceptType = "type";
    public const string Concept = "concept";
    public const string Expansion = "expand";
    public const string Without = "without";
    public const string Facet = "facet";
    public const string FacetValues = "facetValues";
    public const string Snippets = "snippets";
    public const string Explain = "explain";

    private static readonly SearchRequest Defaults = new() { Query = string.Empty };

    private readonly TextParameter _query = new(
        Query, "What to find: words in Simplified or Traditional Chinese or English, fields, \"phrases\", -not. Empty finds every document that passes the filters.", options.MaximumQueryLength);

    private readonly NumberParameter _count = new(Count, "Most hits on a page.", 1, options.MaximumPageSize, Math.Min(Defaults.Count, options.MaximumPageSize));
    private readonly TextParameter _after = new(After, "Where to go on: 'next' of the page before.", 1_000);
    private readonly ChoiceParameter<SearchOrder> _order = new(Order, "The order of hits.", SearchOrder.Relevance);
    private readonly NumberParameter _from = new(FromYear, "The first year of publication.", 0, 9999);
    private readonly NumberParameter _to = new(ToYear, "The last year of publication.", 0, 9999);
    private readonly ChoiceParameter<LanguageAvailability> _languages = new(Languages, "In which languages documents have a title or abstract.", LanguageAvailability.Any);
    private readonly TextsParameter _journal = new(Journal, "Journals, by the value of their facet; any of them.");
    private readonly TextsParameter _subject = new(Subject, "Subject headings and keywords, by the value of their facet; any of them.");
    private readonly ChoicesParameter<SemanticType> _type = new(ConceptType, "Types of concepts that documents name; any of them.");
    private readonly TextsParameter _concept = new(Concept, "Ids of concepts that documents name; all of them.");
    private readonly ChoicesParameter<QueryExpansion> _expand = new(Expansion, "What is searched for beside the words as typed; by default synonyms, narrower concepts and abbreviations.");
    private readonly TextsParameter _without = new(Without, "Keys of chips that are not searched for.");
    private readonly ChoicesParameter<FacetKind> _facet = new(Facet, "What documents are counted by; nothing by default.");
    private readonly NumberParameter _facetValues = new(FacetValues, "Most values a facet lists.", 1, 1_000, Defaults.FacetValues);
    private readonly NumberParameter _snippets = new(Snippets, "Most passages a hit shows.", 0, 10, Defaults.Snippets);
    private readonly SwitchParameter _explain = new(Explain, "Whether hits say what their scores are made of.");

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
    public static IEnumerable<(string Name, string? Value)> Write(SearchRequest request)
    {
        SearchFilter filter = request.Filter;
        yield return (Query, request.Query);
        yield return (Count, request.Count == Defaults.Count ? null : Number(request.Count));
        yield return (After, request.After);
        yield return (Order, request.Order == Defaults.Order ? null : ParameterReader.NameOf(request.Order));
        yield return (FromYear, filter.FromYear is { } from ? Number(from) : null);
        yield return (ToYear, filter.ToYear is { } to ? Number(to) : null);
        yield return (Languages, filter.Languages == Defaults.Filter.Languages ? null : ParameterReader.NameOf(filter.Languages));
        foreach ((string name, IEnumerable<string> values) in Lists(request))
        {
            foreach (string value in values)
            {
                yield return (name, value);
            }
        }

        yield return (Expansion, request.Expansion == Defaults.Expansion ? null : ParameterReader.NamesOf(request.Expansion));
        yield return (FacetValues, request.FacetValues == Defaults.FacetValues ? null : Number(request.FacetValues));
        yield return (Snippets, request.Snippets == Defaults.Snippets ? null : Number(request.Snippets));
        yield return (Explain, request.Explain ? "true" : null);
    }

    private static IEnumerable<(string Name, IEnumerable<string> Values)> Lists(SearchRequest request) =>
    [
        (Journal, request.Filter.Journals),
        (Subject, request.Filter.Subjects),
        (ConceptType, request.Filter.ConceptTypes.Select(ParameterReader.NameOf)),
        (Concept, request.Filter.Concepts),
        (Without, request.RemovedChips),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
