using System.ComponentModel;

namespace MscText.Web;

/// <summary>A value of a facet.</summary>
internal sealed record ApiFacetValue
{
    [Description("What the filter takes.")]
    public required string Value { get; init; }

    [Description("How it is shown in English.")]
    public required string En { get; init; }

    [Description("How it is shown in Chinese.")]
    public required string Zh { get; init; }

    [Description("Documents that match the query and have it.")]
    public required int Count { get; init; }

    [Description("Whether the filter names it.")]
    public required bool Selected { get; init; }
}
