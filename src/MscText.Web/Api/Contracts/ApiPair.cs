using System.ComponentModel;
using System.Text.Json.Serialization;

namespace MscText.Web;

/// <summary>A text and its translation.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ApiPair
{
    [Description("The English text.")]
    public required string En { get; init; }

    [Description("Its Chinese translation.")]
    public required string Zh { get; init; }
}
