using System.ComponentModel;

namespace MscText.Web;

/// <summary>A part of a query that was not understood.</summary>
internal sealed record ApiQueryProblem
{
    [Description("Its place in the query.")]
    public required ApiSpan Span { get; init; }

    [Description("What to write instead, in English.")]
    public required string En { get; init; }

    [Description("The same in Chinese.")]
    public required string Zh { get; init; }
}
