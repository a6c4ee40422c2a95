namespace MscText.Documents;

/// <summary>A line that says where a document was published, taken apart.</summary>
internal sealed record CitationLine(
    SourceText? Journal,
    SourceText? Date,
    int? Year,
    SourceText? Volume,
    SourceText? Issue,
    SourceText? Pages,
    SourceText? ElectronicDate);
