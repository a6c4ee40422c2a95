using System.ComponentModel;

namespace MscText.Web;

/// <summary>What a query may become.</summary>
internal sealed record ApiCompletions
{
    [Description("The likeliest first.")]
    public required IReadOnlyList<ApiCompletion> Completions { get; init; }
}
