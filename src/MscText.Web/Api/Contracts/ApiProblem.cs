using System.ComponentModel;

namespace MscText.Web;

/// <summary>Why a request could not be answered (RFC 9457).</summary>
internal sealed record ApiProblem
{
    [Description("The kind of problem, as a URI.")]
    public required string Type { get; init; }

    [Description("The kind of problem, in English.")]
    public required string Title { get; init; }

    [Description("The HTTP status.")]
    public required int Status { get; init; }

    [Description("What is wrong in this request, and the remedy.")]
    public required string Detail { get; init; }

    [Description("The parameter or member that is wrong.")]
    public string? Parameter { get; init; }
}
