namespace MscText.Documents;

/// <summary>
/// How a document is laid out. Its stable name in reports and on the command line is given by
/// <see cref="PageShapeExtensions.Name"/>.
/// </summary>
public enum PageShape
{
    /// <summary>Fields read from a structured record, such as a line of JSON: <c>record</c>.</summary>
    Record,

    /// <summary>A page whose abstracts stand under headings such as 摘要 and Abstract: <c>labelled-page</c>.</summary>
    LabelledPage,

    /// <summary>A page without any heading: affiliations, citation, paragraphs: <c>bare-abstracts</c>.</summary>
    BareAbstracts,

    /// <summary>
    /// A page with titles and headings for authors, affiliations or citation, whose abstracts have none: <c>titled-page</c>.
    /// </summary>
    TitledPage,

    /// <summary>Running text in one language with sections, lists or tables: <c>long-article</c>.</summary>
    LongArticle,

    /// <summary>Running text whose language changes inside sentences: <c>code-switched</c>.</summary>
    CodeSwitched,
}
