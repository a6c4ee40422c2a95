namespace MscText.Search;

/// <summary>A search: what was typed, and what is to be done with it. Immutable; change it with <c>with</c>.</summary>
public sealed record SearchRequest
{
    /// <summary>What a user typed: words in 简体, 繁體 or English, fields, phrases. Empty finds every document that passes the filter.</summary>
    public required string Query { get; init; }

    /// <summary>How many hits are wanted at most, from 1 to 10,000.</summary>
    public int Count { get; init; } = 10;

    /// <summary>Where to go on: <see cref="SearchResult.Next"/> of the page before; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>In which order the hits come.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>Which documents are considered at all. Does not change the scores.</summary>
    public SearchFilter Filter { get; init; } = SearchFilter.None;

    /// <summary>What may be searched for beside the words as typed.</summary>
    public QueryExpansion Expansion { get; init; } = QueryExpansion.Default;

    /// <summary>Keys of the chips (<see cref="QueryChip.Key"/>) a user has taken away.</summary>
    public IReadOnlyCollection<string> RemovedChips { get; init; } = [];

    /// <summary>The facets to count; none by default.</summary>
    public IReadOnlyList<FacetKind> Facets { get; init; } = [];

    /// <summary>Most values a facet lists, 1 or more. Selected values are listed beyond it.</summary>
    public int FacetValues { get; init; } = 10;

    /// <summary>Most snippets a hit carries, 0 or more.</summary>
    public int Snippets { get; init; } = 2;

    /// <summary>Whether the titles of the hits come with marks where they match. Without them and without snippets, hits are only read.</summary>
    public bool HighlightTitles { get; init; } = true;

    /// <summary>Whether each hit says what its score is made of.</summary>
    public bool Explain { get; init; }
}
