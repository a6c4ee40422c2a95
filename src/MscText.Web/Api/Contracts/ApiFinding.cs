using System.ComponentModel;
using System.Text.Json.Serialization;
using MscText.Checking;

namespace MscText.Web;

/// <summary>Something that a rule found wrong.</summary>
internal sealed record ApiFinding
{
    [Description("Id of the rule.")]
    public required string Rule { get; init; }

    [Description("How bad it is.")]
    [JsonConverter(typeof(CamelCaseConverter<FindingSeverity>))]
    public required FindingSeverity Severity { get; init; }

    [Description("The text that the place lies in: en, zh or mixed.")]
    public required string Side { get; init; }

    [Description("The place.")]
    public required ApiSpan Span { get; init; }

    [Description("The place on the other side that it was compared with.")]
    public ApiSpan? Other { get; init; }

    [Description("The text at the place.")]
    public required string Text { get; init; }

    [Description("What is wrong, in English.")]
    public required string Message { get; init; }

    [Description("The same in Chinese.")]
    public required string MessageZh { get; init; }

    [Description("What should stand there.")]
    public string? Suggestion { get; init; }

    [Description("Probability that a careful reader would agree, from 0 to 1.")]
    public required double Confidence { get; init; }
}
