using System.ComponentModel;

namespace MscText.Web;

/// <summary>Another query that may have been meant.</summary>
internal sealed record ApiCorrection
{
    [Description("The whole query, corrected.")]
    public required string Query { get; init; }

    [Description("What was changed in it.")]
    public required IReadOnlyList<ApiSpan> Changed { get; init; }
}
