using System.ComponentModel;

namespace MscText.Web;

/// <summary>What a search found.</summary>
internal sealed record ApiSearchResult
{
    [Description("Number of documents that match.")]
    public required int Total { get; init; }

    [Description("The wanted ones, in the wanted order.")]
    public required IReadOnlyList<ApiHit> Hits { get; init; }

    [Description("What to give as 'after' for the next page; missing on the last.")]
    public string? Next { get; init; }

    [Description("What the query was searched as.")]
    public required IReadOnlyList<ApiChip> Chips { get; init; }

    [Description("Queries that may have been meant, the likeliest first.")]
    public required IReadOnlyList<ApiCorrection> Corrections { get; init; }

    [Description("The counts that were asked for.")]
    public required IReadOnlyList<ApiFacet> Facets { get; init; }

    [Description("Parts of the query that were searched as plain words, since they could not be taken as they seem to be meant.")]
    public required IReadOnlyList<ApiQueryProblem> Problems { get; init; }
}
