using System.ComponentModel;

namespace MscText.Web;

/// <summary>A stretch of a text.</summary>
internal sealed record ApiSpan
{
    [Description("Offset of its first UTF-16 code unit.")]
    public required int Start { get; init; }

    [Description("Number of UTF-16 code units.")]
    public required int Length { get; init; }
}
