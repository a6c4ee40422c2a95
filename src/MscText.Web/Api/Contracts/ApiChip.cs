using System.ComponentModel;
using System.Text.Json.Serialization;
using MscText.Search;

namespace MscText.Web;

/// <summary>One thing that a query was searched as.</summary>
internal sealed record ApiChip
{
    [Description("What to give as 'without' to take it away.")]
    public required string Key { get; init; }

    [Description("What it is.")]
    [JsonConverter(typeof(CamelCaseConverter<QueryChipKind>))]
    public required QueryChipKind Kind { get; init; }

    [Description("Where in the query it comes from.")]
    public required ApiSpan Source { get; init; }

    [Description("Its name in English.")]
    public string? En { get; init; }

    [Description("Its name in Simplified Chinese.")]
    public string? Zh { get; init; }

    [Description("Id of its concept.")]
    public string? Concept { get; init; }

    [Description("Other concepts that an abbreviation may stand for.")]
    public required IReadOnlyList<string> Alternatives { get; init; }

    [Description("Whether the request took it away.")]
    public required bool Removed { get; init; }
}
