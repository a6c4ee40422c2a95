using System.ComponentModel;

namespace MscText.Web;

/// <summary>Documents on the same subject.</summary>
internal sealed record ApiSimilar
{
    [Description("The likest first.")]
    public required IReadOnlyList<ApiHit> Hits { get; init; }
}
