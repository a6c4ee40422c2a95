using System.ComponentModel;
using System.Text.Json.Serialization;
using MscText.Terms;

namespace MscText.Web;

/// <summary>A term of the dictionary.</summary>
internal sealed record ApiTerm
{
    [Description("Its place in the text.")]
    public required ApiSpan Span { get; init; }

    [Description("As it stands there.")]
    public required string Text { get; init; }

    [Description("Id of its concept.")]
    public required string Concept { get; init; }

    [Description("What kind of thing it is.")]
    [JsonConverter(typeof(CamelCaseConverter<SemanticType>))]
    public required SemanticType Type { get; init; }

    [Description("Preferred English name.")]
    public required string En { get; init; }

    [Description("Preferred Chinese name.")]
    public required string Zh { get; init; }
}
