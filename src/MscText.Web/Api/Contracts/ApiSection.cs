using System.ComponentModel;

namespace MscText.Web;

/// <summary>A section of an abstract.</summary>
internal sealed record ApiSection
{
    [Description("en or zh.")]
    public required string Language { get; init; }

    [Description("Its heading as printed.")]
    public required string Heading { get; init; }

    [Description("Its place in the abstract.")]
    public required ApiSpan Span { get; init; }
}
