using System.ComponentModel;
using System.Text.Json.Serialization;
using MscText.Search;

namespace MscText.Web;

/// <summary>A part of a score.</summary>
internal sealed record ApiScorePart
{
    [Description("What matched.")]
    [JsonConverter(typeof(CamelCaseConverter<ScorePartKind>))]
    public required ScorePartKind Kind { get; init; }

    [Description("The word, phrase or name.")]
    public required string Text { get; init; }

    [Description("What it adds.")]
    public required float Score { get; init; }
}
