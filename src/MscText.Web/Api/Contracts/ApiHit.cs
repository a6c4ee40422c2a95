using System.ComponentModel;

namespace MscText.Web;

/// <summary>A document that was found.</summary>
internal sealed record ApiHit
{
    [Description("Key of the document.")]
    public required string Id { get; init; }

    [Description("How well it matches; comparable within one search only.")]
    public required float Score { get; init; }

    [Description("English title.")]
    public string? TitleEn { get; init; }

    [Description("Chinese title.")]
    public string? TitleZh { get; init; }

    [Description("Matches in the English title.")]
    public required IReadOnlyList<ApiSpan> TitleEnHighlights { get; init; }

    [Description("Matches in the Chinese title.")]
    public required IReadOnlyList<ApiSpan> TitleZhHighlights { get; init; }

    [Description("Authors, as printed.")]
    public required IReadOnlyList<string> Authors { get; init; }

    [Description("Journal, as printed.")]
    public string? Journal { get; init; }

    [Description("Year of publication.")]
    public int? Year { get; init; }

    [Description("Passages that hold what was searched for, best first.")]
    public required IReadOnlyList<ApiSnippet> Snippets { get; init; }

    [Description("What the score is made of, where that was asked for.")]
    public IReadOnlyList<ApiScorePart>? ScoreParts { get; init; }
}
