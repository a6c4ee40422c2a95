namespace MscText.Documents;

/// <summary>A work or trial that the text cites.</summary>
public sealed record DocumentReference
{
    /// <summary>The whole reference as written.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Title of the cited work, without its quotation marks, or null.</summary>
    public SourceText? Title { get; init; }

    /// <summary>Journal of the cited work, without its quotation marks, or null.</summary>
    public SourceText? Journal { get; init; }

    /// <summary>Year of the cited work, or null.</summary>
    public int? Year { get; init; }

    /// <summary>DOI of the cited work, or null.</summary>
    public DocumentIdentifier? Doi { get; init; }

    /// <summary>Numbers of the trials it names, such as <c>NCT00000000</c> or <c>ChiCTR2000000000</c>.</summary>
    public IReadOnlyList<DocumentIdentifier> TrialIds { get; init; } = [];
}
