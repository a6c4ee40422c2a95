namespace MscText.Documents;

/// <summary>Where and when a document was published, and its identifiers. Whatever the source does not say is null.</summary>
public sealed record PublicationInfo
{
    /// <summary>Nothing known.</summary>
    public static PublicationInfo None { get; } = new();

    /// <summary>The whole citation line.</summary>
    public SourceText? Citation { get; init; }

    /// <summary>Name of the journal, without a closing full stop.</summary>
    public SourceText? Journal { get; init; }

    /// <summary>The date as written, for example <c>2025 Jun 21</c> or <c>2025年6月</c>.</summary>
    public SourceText? Date { get; init; }

    /// <summary>The year of publication.</summary>
    public int? Year { get; init; }

    /// <summary>The volume.</summary>
    public SourceText? Volume { get; init; }

    /// <summary>The issue.</summary>
    public SourceText? Issue { get; init; }

    /// <summary>Pages or article number as written.</summary>
    public SourceText? Pages { get; init; }

    /// <summary>The date of publication ahead of print as written.</summary>
    public SourceText? ElectronicDate { get; init; }

    /// <summary>The digital object identifier of the document itself.</summary>
    public DocumentIdentifier? Doi { get; init; }

    /// <summary>The PubMed identifier.</summary>
    public DocumentIdentifier? PubMedId { get; init; }
}
