namespace MscText.Search;

/// <summary>One thing that a query was searched as, shown to the user, who may take it away.</summary>
public sealed record QueryChip
{
    /// <summary>Names the chip in <see cref="SearchRequest.RemovedChips"/>; the same for the same query and index version.</summary>
    public required string Key { get; init; }

    /// <summary>What it is.</summary>
    public required QueryChipKind Kind { get; init; }

    /// <summary>Where in the query it comes from.</summary>
    public required TextSpan Source { get; init; }

    /// <summary>Its name in English; null where there is none.</summary>
    public string? English { get; init; }

    /// <summary>Its name in Simplified Chinese; null where there is none.</summary>
    public string? Chinese { get; init; }

    /// <summary>The id of its concept, where it is one.</summary>
    public string? ConceptId { get; init; }

    /// <summary>For an abbreviation: the other concepts it might have stood for, by id, the likeliest first.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>Whether it is of what the query excludes: documents that name it are left out.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>Whether the request took it away: it is listed, but not searched for.</summary>
    public bool IsRemoved { get; init; }
}
