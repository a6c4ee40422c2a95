using System.ComponentModel;

namespace MscText.Web;

/// <summary>A query offered while a user types.</summary>
internal sealed record ApiCompletion
{
    [Description("The whole query as it would become.")]
    public required string Query { get; init; }

    [Description("What was completed in it.")]
    public required ApiSpan Completed { get; init; }

    [Description("The same in the other language.")]
    public string? Gloss { get; init; }

    [Description("How many documents have it.")]
    public required int Documents { get; init; }
}
