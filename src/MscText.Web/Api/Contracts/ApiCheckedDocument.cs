using System.ComponentModel;

namespace MscText.Web;

/// <summary>A document and its findings.</summary>
internal sealed record ApiCheckedDocument
{
    [Description("Its name or id.")]
    public required string Name { get; init; }

    [Description("Its two sides, aligned; missing where it is one text only.")]
    public ApiAlignment? Alignment { get; init; }

    [Description("What was found, in the order of the places.")]
    public required IReadOnlyList<ApiFinding> Findings { get; init; }
}
