using System.Globalization;
using Microsoft.AspNetCore.Http;
using MscText.Search;
using MscText.Terms;

namespace MscText.Web;

/// <summary>A search as parameters of an address, the same for the page and the API.</summary>
internal static class SearchParameters
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

    private const int DefaultCount = 10;
    private const int MostValues = 100;

    /// <summary>The search of a query string.</summary>
    /// <param name="query">The parameters; others than those of a search are passed over.</param>
    /// <param name="options">The limits.</param>
    /// <param name="problem">What is wrong, where something is; the first thing.</param>
    public static SearchRequest Read(IQueryCollection query, MscTextOptions options, out Problem? problem)
    {
        var reader = new ParameterReader(query);
        var request = new SearchRequest
        {
            Query = reader.Text(Query, options.MaximumQueryLength) ?? string.Empty,
            Count = reader.Number(Count, 1, options.MaximumPageSize) ?? Math.Min(DefaultCount, options.MaximumPageSize),
            After = reader.Text(After, 1_000),
            Order = reader.Choice<SearchOrder>(Order) ?? SearchOrder.Relevance,
            Filter = new SearchFilter
            {
                FromYear = reader.Number(FromYear, 0, 9999),
                ToYear = reader.Number(ToYear, 0, 9999),
                Languages = reader.Choice<LanguageAvailability>(Languages) ?? LanguageAvailability.Any,
                Journals = reader.Texts(Journal, MostValues),
                Subjects = reader.Texts(Subject, MostValues),
                ConceptTypes = reader.Choices<SemanticType>(ConceptType),
                Concepts = reader.Texts(Concept, MostValues),
            },
            Expansion = reader.Flags(Expansion, QueryExpansion.Default),
            RemovedChips = reader.Texts(Without, MostValues),
            Facets = reader.Choices<FacetKind>(Facet),
            FacetValues = reader.Number(FacetValues, 1, 1_000) ?? 10,
            Snippets = reader.Number(Snippets, 0, 10) ?? 2,
            Explain = reader.Switch(Explain),
        };
        problem = reader.Problem;
        return request;
    }

    /// <summary>The parameters of a search, without those that have their defaults.</summary>
    public static IEnumerable<(string Name, string? Value)> Write(SearchRequest request)
    {
        var defaults = new SearchRequest { Query = string.Empty };
        yield return (Query, request.Query);
        yield return (Count, request.Count == defaults.Count ? null : Number(request.Count));
        yield return (After, request.After);
        yield return (Order, request.Order == defaults.Order ? null : ParameterReader.NameOf(request.Order));
        yield return (FromYear, request.Filter.FromYear is { } from ? Number(from) : null);
        yield return (ToYear, request.Filter.ToYear is { } to ? Number(to) : null);
        yield return (Languages, request.Filter.Languages == LanguageAvailability.Any ? null : ParameterReader.NameOf(request.Filter.Languages));
        foreach ((string name, IEnumerable<string> values) in Lists(request))
        {
            foreach (string value in values)
            {
                yield return (name, value);
            }
        }

        yield return (Expansion, request.Expansion == defaults.Expansion ? null : ParameterReader.NamesOf(request.Expansion));
        yield return (FacetValues, request.FacetValues == defaults.FacetValues ? null : Number(request.FacetValues));
        yield return (Snippets, request.Snippets == defaults.Snippets ? null : Number(request.Snippets));
        yield return (Explain, request.Explain ? "true" : null);
    }

    private static IEnumerable<(string Name, IEnumerable<string> Values)> Lists(SearchRequest request) =>
    [
        (Journal, request.Filter.Journals),
        (Subject, request.Filter.Subjects),
        (ConceptType, request.Filter.ConceptTypes.Select(ParameterReader.NameOf)),
        (Concept, request.Filter.Concepts),
        (Without, request.RemovedChips),
        (Facet, request.Facets.Select(ParameterReader.NameOf)),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
