using System.Globalization;
using MscText.Lucene;

namespace MscText.Search;

/// <summary>Counts the documents of a search by year, language, journal, concept and subject.</summary>
/// <remarks>
/// One pass over the matches counts every facet; that of the year needs one of its own where the search is limited to years, since
/// the engine leaves out of account only a field's own choice of texts.
/// </remarks>
internal sealed class FacetCounter(IndexSearcher searcher, AbstractIndexOptions options)
{
    private readonly FacetSearcher _facets = new(searcher);
    private readonly FacetKeys _keys = new(options);
    private readonly FacetLabels _labels = new(searcher, options);

    /// <summary>Counts.</summary>
    /// <param name="query">What is searched, without the filter; null for every document.</param>
    /// <param name="request">The facets, how many values of each, and the filter.</param>
    /// <param name="cancellationToken">Ends the work early by an exception.</param>
    /// <returns>The facets in the order of the request.</returns>
    public IReadOnlyList<SearchFacet> Count(Query? query, SearchRequest request, CancellationToken cancellationToken)
    {
        if (request.Facets.Count == 0)
        {
            return [];
        }

        SearchFilter filter = request.Filter;
        Query[] concepts = [.. FilterQuery.Concepts(filter)];
        Query[] years = [.. FilterQuery.Years(filter)];
        var counts = new Dictionary<FacetKind, (FacetResult Result, int Documents)>();
        FacetKind[] kinds = [.. request.Facets.Distinct()];
        bool yearAlone = years.Length > 0 && kinds.Contains(FacetKind.Year);
        Run([.. yearAlone ? kinds.Where(k => k != FacetKind.Year) : kinds], concepts.Concat(years));
        if (yearAlone)
        {
            Run([FacetKind.Year], concepts);
        }

        return [.. request.Facets.Select(k => ToFacet(k, counts[k].Result, counts[k].Documents, request))];

        void Run(FacetKind[] wanted, IEnumerable<Query> filters)
        {
            if (wanted.Length == 0)
            {
                return;
            }

            Dictionary<string, IReadOnlyList<string>> selected =
                FilterQuery.AnyOfFacets(filter, _keys).ToDictionary(f => f.Field, f => f.Values, StringComparer.Ordinal);

            // A field that is only chosen from counts nothing: its values are not asked for.
            FacetField[] counted = [.. wanted.Select(k => new FacetField(FacetFields.Of(k)) { Top = TopOf(k, request) })];
            FacetField[] others = [.. selected.Keys.Where(f => !Array.Exists(counted, c => c.Field == f)).Select(f => new FacetField(f) { Top = 0 })];
            var asked = new FacetRequest
            {
                Fields = [.. counted.Concat(others).Select(f => f with { Selected = selected.GetValueOrDefault(f.Field, []) })],
            };
            FacetsResult found = _facets.Search(FilterQuery.Build(query, filters), asked, cancellationToken);
            for (int i = 0; i < wanted.Length; i++)
            {
                counts[wanted[i]] = (found.Fields[i], found.TotalHits);
            }
        }
    }

    // The latest years are wanted, not the most frequent.
    private static int TopOf(FacetKind kind, SearchRequest request) => kind == FacetKind.Year ? int.MaxValue : request.FacetValues;

    private SearchFacet ToFacet(FacetKind kind, FacetResult counts, int documents, SearchRequest request)
    {
        IEnumerable<FacetValue> values = counts.Values.Select(v => v with { IsSelected = IsSelected(kind, v, request.Filter) });
        if (kind == FacetKind.Year)
        {
            values = values.OrderByDescending(v => Year(v.Value)).Where((v, i) => i < request.FacetValues || v.IsSelected);
        }
        else if (kind == FacetKind.Concept)
        {
            // The engine doesn't know that they are chosen: all of them must be there, not any, so that every document counted has each.
            values = values.Concat(request.Filter.Concepts.Distinct(StringComparer.Ordinal)
                .Where(c => !counts.Values.Any(v => v.Value == c)).Select(c => new FacetValue(c, documents, true)));
        }

        return new SearchFacet(kind, [.. values.Select(v => _labels.Label(kind, v))], counts.DistinctCount);
    }

    private static bool IsSelected(FacetKind kind, FacetValue value, SearchFilter filter) => kind switch
    {
        FacetKind.Year => (filter.FromYear ?? filter.ToYear) is not null
            && Year(value.Value) >= (filter.FromYear ?? int.MinValue) && Year(value.Value) <= (filter.ToYear ?? int.MaxValue),
        FacetKind.Concept => filter.Concepts.Contains(value.Value),
        _ => value.IsSelected,
    };

    private static int Year(string value) => int.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
