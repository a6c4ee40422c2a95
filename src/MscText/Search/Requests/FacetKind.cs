namespace MscText.Search;

/// <summary>What documents are counted by.</summary>
public enum FacetKind
{
    /// <summary>Year of publication.</summary>
    Year,

    /// <summary>Language availability: English only, Chinese only, both.</summary>
    Language,

    /// <summary>Journal.</summary>
    Journal,

    /// <summary>Semantic type of the concepts named.</summary>
    ConceptType,

    /// <summary>Concepts of the dictionary.</summary>
    Concept,

    /// <summary>MeSH headings and keywords.</summary>
    Subject,
}
