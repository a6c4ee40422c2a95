namespace MscText.Search;

/// <summary>A bilingual abstract as the index takes it: plain text by language. Everything but the id may be missing.</summary>
public sealed record AbstractRecord
{
    /// <summary>Key of the document: adding a record with the same id replaces the earlier one.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the file it came from.</summary>
    public string? File { get; init; }

    /// <summary>Shape of the page it came from, as in <c>msctext run</c>.</summary>
    public string? Shape { get; init; }

    /// <summary>English title.</summary>
    public string? TitleEnglish { get; init; }

    /// <summary>Chinese title, in any script.</summary>
    public string? TitleChinese { get; init; }

    /// <summary>Authors, as printed.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Journal, as printed.</summary>
    public string? Journal { get; init; }

    /// <summary>Year of publication.</summary>
    public int? Year { get; init; }

    /// <summary>Digital object identifier, without a resolver's address.</summary>
    public string? Doi { get; init; }

    /// <summary>Identifier in PubMed.</summary>
    public string? Pmid { get; init; }

    /// <summary>English abstract.</summary>
    public string? AbstractEnglish { get; init; }

    /// <summary>Chinese abstract, in any script.</summary>
    public string? AbstractChinese { get; init; }

    /// <summary>Sections of the abstracts, in order; empty where they have none.</summary>
    public IReadOnlyList<RecordSection> Sections { get; init; } = [];

    /// <summary>Keywords in either language.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>MeSH headings, without qualifiers.</summary>
    public IReadOnlyList<string> MeshHeadings { get; init; } = [];

    /// <summary>Any other text of the document, one paragraph an element; code-switched text belongs here.</summary>
    public IReadOnlyList<string> Body { get; init; } = [];

    /// <summary>Pairs of sentences that translate each other, shown beside a hit.</summary>
    public IReadOnlyList<SentencePair> Pairs { get; init; } = [];
}
