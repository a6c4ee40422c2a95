namespace MscText.Documents;

/// <summary>
/// One publication or page with its text in Chinese, in English or in both. Immutable. Every text field is a slice of
/// <see cref="Source"/> and keeps its place there.
/// </summary>
/// <remarks>
/// Offsets are UTF-16 code units from the start of the text as read. A byte order mark is not part of that text and is not
/// counted; line ends are kept as they were, so CRLF counts two. A stretch of invalid bytes counts as one U+FFFD.
/// </remarks>
public sealed class BilingualDocument
{
    /// <summary>What the document was read from: a file name, or the name given by the caller.</summary>
    public required string Name { get; init; }

    /// <summary>The identifier the record carries, or else <see cref="Name"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The whole text as read. For structured records: the fields one after the other, one a line.</summary>
    public required string Source { get; init; }

    /// <summary>How the document is laid out.</summary>
    public required PageShape Shape { get; init; }

    /// <summary>The title in English, or null where there is none.</summary>
    public SourceText? TitleEnglish { get; init; }

    /// <summary>The title in Chinese, or null where there is none.</summary>
    public SourceText? TitleChinese { get; init; }

    /// <summary>The authors in the order of the source.</summary>
    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>The affiliations in the order of the source, without their marks.</summary>
    public IReadOnlyList<SourceText> Affiliations { get; init; } = [];

    /// <summary>Where and when it was published, and its identifiers.</summary>
    public PublicationInfo Publication { get; init; } = PublicationInfo.None;

    /// <summary>The abstract in English, or null where there is none.</summary>
    public DocumentAbstract? AbstractEnglish { get; init; }

    /// <summary>The abstract in Chinese, or null where there is none.</summary>
    public DocumentAbstract? AbstractChinese { get; init; }

    /// <summary>Keywords in either language, in the order of the source.</summary>
    public IReadOnlyList<SourceText> Keywords { get; init; } = [];

    /// <summary>MeSH headings without qualifiers, where the record has them apart from keywords.</summary>
    public IReadOnlyList<SourceText> MeshHeadings { get; init; } = [];

    /// <summary>Headings, paragraphs, list items and tables outside the abstracts, in the order of the source.</summary>
    public IReadOnlyList<BodyBlock> Body { get; init; } = [];

    /// <summary>Works and trials that the text cites.</summary>
    public IReadOnlyList<DocumentReference> References { get; init; } = [];

    /// <summary>Statements beside the text: funding, conflicts of interest, correspondence and the like.</summary>
    public IReadOnlyList<DocumentNote> Notes { get; init; } = [];

    /// <summary>Headings that only name a field, such as 作者信息 or Abstract.</summary>
    public IReadOnlyList<SourceText> Labels { get; init; } = [];

    /// <summary>Text that is no part of the publication, with the reason it was left out.</summary>
    public IReadOnlyList<DroppedText> Dropped { get; init; } = [];

    /// <summary>What the reader was not sure of or had to repair.</summary>
    public IReadOnlyList<DocumentWarning> Warnings { get; init; } = [];

    /// <summary>The tables of the body.</summary>
    public IEnumerable<TextTable> Tables => Body.Where(b => b.Table is not null).Select(b => b.Table!);
}
