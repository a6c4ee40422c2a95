using System.ComponentModel;
using System.Text.Json.Serialization;
using MscText.Segmentation;

namespace MscText.Web;

/// <summary>A word, number, name or mark.</summary>
internal sealed record ApiToken
{
    [Description("Its place in the text.")]
    public required ApiSpan Span { get; init; }

    [Description("As it stands there.")]
    public required string Text { get; init; }

    [Description("What it is.")]
    [JsonConverter(typeof(CamelCaseConverter<TokenKind>))]
    public required TokenKind Kind { get; init; }

    [Description("Whether it is a part of the word before it.")]
    public required bool Part { get; init; }
}
