using System.ComponentModel;
using System.Text.Json.Serialization;

namespace MscText.Web;

/// <summary>What is to be checked: a text with its translation, or one text.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ApiCheckRequest
{
    [Description("The English text, with 'zh'.")]
    public string? En { get; init; }

    [Description("Its Chinese translation, with 'en'.")]
    public string? Zh { get; init; }

    [Description("One text in either language or both, in place of 'en' and 'zh'.")]
    public string? Text { get; init; }
}
