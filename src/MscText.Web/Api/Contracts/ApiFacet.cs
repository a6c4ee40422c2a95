using System.ComponentModel;
using System.Text.Json.Serialization;
using MscText.Search;

namespace MscText.Web;

/// <summary>Counts of the documents found.</summary>
internal sealed record ApiFacet
{
    [Description("What is counted.")]
    [JsonConverter(typeof(CamelCaseConverter<FacetKind>))]
    public required FacetKind Kind { get; init; }

    [Description("How many different values there are.")]
    public required int Total { get; init; }

    [Description("The most frequent; years the latest first.")]
    public required IReadOnlyList<ApiFacetValue> Values { get; init; }
}
