using System.Globalization;
using MscText.Search;
using MscText.Terms;

namespace MscText.Web;

/// <summary>The conditions of a filter one by one, and filters with one of them more or less.</summary>
internal static class FilterList
{
    /// <summary>The conditions that are set, each with the filter that lacks it.</summary>
    public static IEnumerable<(FacetKind Kind, string Value, SearchFilter Without)> Of(SearchFilter filter)
    {
        if (filter.FromYear is not null || filter.ToYear is not null)
        {
            yield return (FacetKind.Year, Years(filter), filter with { FromYear = null, ToYear = null });
        }

        if (filter.Languages != LanguageAvailability.Any)
        {
            yield return (FacetKind.Language, filter.Languages.ToString(), filter with { Languages = LanguageAvailability.Any });
        }

        foreach ((FacetKind kind, string value) in filter.Journals.Select(v => (FacetKind.Journal, v))
            .Concat(filter.Subjects.Select(v => (FacetKind.Subject, v)))
            .Concat(filter.ConceptTypes.Select(v => (FacetKind.ConceptType, v.ToString())))
            .Concat(filter.Concepts.Select(v => (FacetKind.Concept, v))))
        {
            yield return (kind, value, Without(filter, kind, value));
        }
    }

    /// <summary>The filter with a value of a facet; null where the value is none of its kind.</summary>
    public static SearchFilter? With(SearchFilter filter, FacetKind kind, string value) => kind switch
    {
        FacetKind.Year => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? filter with { FromYear = year, ToYear = year }
            : null,
        FacetKind.Language => Enum.TryParse(value, out LanguageAvailability languages) ? filter with { Languages = languages } : null,
        FacetKind.Journal => filter with { Journals = [.. filter.Journals, value] },
        FacetKind.Subject => filter with { Subjects = [.. filter.Subjects, value] },
        FacetKind.ConceptType => Enum.TryParse(value, out SemanticType type) ? filter with { ConceptTypes = [.. filter.ConceptTypes, type] } : null,
        _ => filter with { Concepts = [.. filter.Concepts, value] },
    };

    /// <summary>The filter without a value of a facet.</summary>
    public static SearchFilter Without(SearchFilter filter, FacetKind kind, string value) => kind switch
    {
        FacetKind.Year => filter with { FromYear = null, ToYear = null },
        FacetKind.Language => filter with { Languages = LanguageAvailability.Any },
        FacetKind.Journal => filter with { Journals = [.. filter.Journals.Where(v => v != value)] },
        FacetKind.Subject => filter with { Subjects = [.. filter.Subjects.Where(v => v != value)] },
        FacetKind.ConceptType => filter with { ConceptTypes = [.. filter.ConceptTypes.Where(v => v.ToString() != value)] },
        _ => filter with { Concepts = [.. filter.Concepts.Where(v => v != value)] },
    };

    private static string Years(SearchFilter filter) => filter.FromYear == filter.ToYear
        ? filter.FromYear!.Value.ToString(CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"{filter.FromYear}–{filter.ToYear}");
}
