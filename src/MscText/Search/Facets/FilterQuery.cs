using MscText.Lucene;

namespace MscText.Search;

/// <summary>Turns filters into queries that limit what is found and leave the scores as they are.</summary>
internal static class FilterQuery
{
    /// <summary>A query with a filter laid over it.</summary>
    /// <param name="query">What is searched and scored; null for every document.</param>
    /// <param name="filter">Which documents are considered.</param>
    /// <param name="keys">How names become keys.</param>
    public static Query Build(Query? query, SearchFilter filter, FacetKeys keys) =>
        Build(query, Years(filter).Concat(AnyOfFacets(filter, keys).Select(f => AnyOf(f.Field, f.Values))).Concat(Concepts(filter)));

    /// <summary>A query limited by others.</summary>
    public static Query Build(Query? query, IEnumerable<Query> filters)
    {
        List<BooleanClause> clauses = [new(query ?? new MatchAllDocsQuery(), Occur.Must)];
        clauses.AddRange(filters.Select(f => new BooleanClause(f, Occur.Filter)));
        return clauses.Count == 1 ? clauses[0].Query : new BooleanQuery(clauses);
    }

    /// <summary>The filter of the year, if any.</summary>
    public static IEnumerable<Query> Years(SearchFilter filter)
    {
        if (filter.FromYear is not null || filter.ToYear is not null)
        {
            yield return new DocValuesRangeQuery(SearchFields.Year, filter.FromYear ?? int.MinValue, filter.ToYear ?? int.MaxValue);
        }
    }

    /// <summary>The filters of concepts: each must be named.</summary>
    public static IEnumerable<Query> Concepts(SearchFilter filter) =>
        filter.Concepts.Distinct(StringComparer.Ordinal).Select(c => new TermQuery(new Term(SearchFields.Concept, c)));

    /// <summary>The filters of which any one value is enough, by their field, with the values as the field has them.</summary>
    public static IEnumerable<(string Field, IReadOnlyList<string> Values)> AnyOfFacets(SearchFilter filter, FacetKeys keys)
    {
        if (LanguageValues(filter.Languages) is { Count: > 0 } languages)
        {
            yield return (FacetFields.Language, languages);
        }

        if (filter.Journals.Count > 0)
        {
            yield return (FacetFields.Journal, [.. filter.Journals.Select(keys.OfJournal).Distinct(StringComparer.Ordinal)]);
        }

        if (filter.Subjects.Count > 0)
        {
            yield return (FacetFields.Subject, [.. filter.Subjects.Select(keys.OfSubjectFilter).Distinct(StringComparer.Ordinal)]);
        }

        if (filter.ConceptTypes.Count > 0)
        {
            yield return (FacetFields.ConceptType, [.. filter.ConceptTypes.Distinct().Select(t => t.ToString())]);
        }
    }

    /// <summary>The values of the language field that an availability allows; none for any.</summary>
    public static IReadOnlyList<string> LanguageValues(LanguageAvailability languages) => languages switch
    {
        LanguageAvailability.Any => [],
        LanguageAvailability.English => [nameof(LanguageAvailability.EnglishOnly), nameof(LanguageAvailability.Both)],
        LanguageAvailability.Chinese => [nameof(LanguageAvailability.ChineseOnly), nameof(LanguageAvailability.Both)],
        LanguageAvailability.EnglishOnly or LanguageAvailability.ChineseOnly or LanguageAvailability.Both => [languages.ToString()],
        _ => throw new ArgumentException($"There is no language availability {languages}.", nameof(languages)),
    };

    private static Query AnyOf(string field, IReadOnlyList<string> values) =>
        values.Count == 1
            ? new TermQuery(new Term(field, values[0]))
            : new BooleanQuery(Occur.Should, values.Select(v => new TermQuery(new Term(field, v))));
}
