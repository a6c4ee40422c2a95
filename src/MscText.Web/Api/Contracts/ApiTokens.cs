using System.ComponentModel;

namespace MscText.Web;

/// <summary>The words of a text.</summary>
internal sealed record ApiTokens
{
    [Description("Each followed by its parts.")]
    public required IReadOnlyList<ApiToken> Tokens { get; init; }
}
