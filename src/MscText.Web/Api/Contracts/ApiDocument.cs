using System.ComponentModel;

namespace MscText.Web;

/// <summary>A document as stored.</summary>
internal sealed record ApiDocument
{
    [Description("Its key.")]
    public required string Id { get; init; }

    [Description("English title.")]
    public string? TitleEn { get; init; }

    [Description("Chinese title.")]
    public string? TitleZh { get; init; }

    [Description("Authors, as printed.")]
    public required IReadOnlyList<string> Authors { get; init; }

    [Description("Journal, as printed.")]
    public string? Journal { get; init; }

    [Description("Year of publication.")]
    public int? Year { get; init; }

    [Description("Digital object identifier.")]
    public string? Doi { get; init; }

    [Description("Identifier in PubMed.")]
    public string? Pmid { get; init; }

    [Description("English abstract.")]
    public string? AbstractEn { get; init; }

    [Description("Chinese abstract.")]
    public string? AbstractZh { get; init; }

    [Description("Sections of the abstracts.")]
    public required IReadOnlyList<ApiSection> Sections { get; init; }

    [Description("Keywords in either language.")]
    public required IReadOnlyList<string> Keywords { get; init; }

    [Description("MeSH headings.")]
    public required IReadOnlyList<string> Mesh { get; init; }

    [Description("Other text, a paragraph an element.")]
    public required IReadOnlyList<string> Body { get; init; }

    [Description("Stretches of the two abstracts that translate each other.")]
    public required IReadOnlyList<ApiSentencePair> Pairs { get; init; }
}
