using MscText.Terms;

namespace MscText.Search;

/// <summary>
/// Which documents a search considers. Each property that is set must hold; of several values of one property any one is enough.
/// </summary>
public sealed record SearchFilter
{
    /// <summary>Every document.</summary>
    public static SearchFilter None { get; } = new();

    /// <summary>The first year of publication, itself included.</summary>
    public int? FromYear { get; init; }

    /// <summary>The last year of publication, itself included.</summary>
    public int? ToYear { get; init; }

    /// <summary>In which languages the document is there.</summary>
    public LanguageAvailability Languages { get; init; }

    /// <summary>Journals, by the value of their facet.</summary>
    public IReadOnlyList<string> Journals { get; init; } = [];

    /// <summary>Subject headings and keywords, by the value of their facet.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Types of concepts that the document names.</summary>
    public IReadOnlyList<SemanticType> ConceptTypes { get; init; } = [];

    /// <summary>Ids of concepts that the document names; of these all must be there.</summary>
    public IReadOnlyList<string> Concepts { get; init; } = [];
}
