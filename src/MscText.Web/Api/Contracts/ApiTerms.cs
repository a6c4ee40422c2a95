using System.ComponentModel;

namespace MscText.Web;

/// <summary>The terms of a text.</summary>
internal sealed record ApiTerms
{
    [Description("In the order of the text.")]
    public required IReadOnlyList<ApiTerm> Terms { get; init; }
}
