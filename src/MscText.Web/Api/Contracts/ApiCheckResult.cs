using System.ComponentModel;

namespace MscText.Web;

/// <summary>What the checks found.</summary>
internal sealed record ApiCheckResult
{
    [Description("The documents, in their order.")]
    public required IReadOnlyList<ApiCheckedDocument> Documents { get; init; }

    [Description("Records that could not be read, each with its line and a remedy.")]
    public required IReadOnlyList<string> Unreadable { get; init; }

    [Description("Whether there are more documents than one request checks.")]
    public required bool Cut { get; init; }
}
