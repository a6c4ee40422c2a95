namespace MscText.Documents;

/// <summary>An author of a document.</summary>
/// <param name="Name">The name as written, without marks.</param>
/// <param name="Marks">Affiliation numbers and signs that follow the name, such as <c>1,2*</c>, or null.</param>
public sealed record Author(SourceText Name, SourceText? Marks = null);
