namespace MscText.Search;

/// <summary>Names of the fields that are counted and filtered by: each is a keyword and a sorted-set doc value.</summary>
internal static class FacetFields
{
    /// <summary>The year, in digits. Ranges go by the numeric doc value <see cref="SearchFields.Year"/>.</summary>
    public const string Year = "facet_year";

    /// <summary>Name of the <see cref="LanguageAvailability"/>; none where a document has neither title nor abstract.</summary>
    public const string Language = "facet_language";

    /// <summary>Key of the journal: see <see cref="FacetKeys"/>.</summary>
    public const string Journal = "facet_journal";

    /// <summary>Name of the semantic type of a concept.</summary>
    public const string ConceptType = "facet_type";

    /// <summary>Ids of the concepts; as keywords they are in <see cref="SearchFields.Concept"/>.</summary>
    public const string Concept = "facet_concept";

    /// <summary>Keys of MeSH headings and keywords: see <see cref="FacetKeys"/>.</summary>
    public const string Subject = "facet_subject";

    /// <summary>The field of a facet.</summary>
    public static string Of(FacetKind kind) => kind switch
    {
        FacetKind.Year => Year,
        FacetKind.Language => Language,
        FacetKind.Journal => Journal,
        FacetKind.ConceptType => ConceptType,
        FacetKind.Concept => Concept,
        FacetKind.Subject => Subject,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
