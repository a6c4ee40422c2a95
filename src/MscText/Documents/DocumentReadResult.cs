using System.Diagnostics.CodeAnalysis;

namespace MscText.Documents;

/// <summary>A document, or the reason why there is none.</summary>
public sealed class DocumentReadResult
{
    private DocumentReadResult(BilingualDocument? document, DocumentReadError? error)
    {
        Document = document;
        Error = error;
    }

    /// <summary>Whether a document was read.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Document is not null;

    /// <summary>The document, or null.</summary>
    public BilingualDocument? Document { get; }

    /// <summary>What went wrong, or null.</summary>
    public DocumentReadError? Error { get; }

    /// <summary>A result with a document.</summary>
    public static DocumentReadResult Of(BilingualDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new DocumentReadResult(document, null);
    }

    /// <summary>A result without a document.</summary>
    public static DocumentReadResult Failed(DocumentReadError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new DocumentReadResult(null, error);
    }
}
