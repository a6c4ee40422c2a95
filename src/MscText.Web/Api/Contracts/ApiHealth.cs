using System.ComponentModel;

namespace MscText.Web;

/// <summary>Whether the server can answer.</summary>
internal sealed record ApiHealth
{
    [Description("live or ready.")]
    public required string Status { get; init; }

    [Description("Number of documents in the index.")]
    public int? Documents { get; init; }
}
