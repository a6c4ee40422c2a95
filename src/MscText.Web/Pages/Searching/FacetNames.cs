using MscText.Search;

namespace MscText.Web;

/// <summary>What facets and their values are called.</summary>
internal static class FacetNames
{
    public static TextKey Of(FacetKind kind) => kind switch
    {
        FacetKind.Year => TextKey.Year,
        FacetKind.Language => TextKey.Languages,
        FacetKind.Journal => TextKey.Journal,
        FacetKind.ConceptType => TextKey.ConceptTypes,
        FacetKind.Concept => TextKey.Concepts,
        _ => TextKey.Subjects,
    };

    public static string Of(Texts texts, FacetKind kind, SearchFacetValue value) =>
        kind == FacetKind.Language ? Of(texts, kind, value.Value) : texts.Choose(value.English, value.Chinese);

    /// <summary>The name of a value that no facet lists.</summary>
    public static string Of(Texts texts, FacetKind kind, string value) => kind != FacetKind.Language ? value : value switch
    {
        nameof(LanguageAvailability.EnglishOnly) => texts[TextKey.EnglishOnly],
        nameof(LanguageAvailability.ChineseOnly) => texts[TextKey.ChineseOnly],
        nameof(LanguageAvailability.Both) => texts[TextKey.BothLanguages],
        nameof(LanguageAvailability.English) => texts[TextKey.WithEnglish],
        nameof(LanguageAvailability.Chinese) => texts[TextKey.WithChinese],
        _ => value,
    };
}
