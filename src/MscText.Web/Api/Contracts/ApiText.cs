using System.ComponentModel;
using System.Text.Json.Serialization;

namespace MscText.Web;

/// <summary>A text.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ApiText
{
    [Description("The text.")]
    public required string Text { get; init; }
}
