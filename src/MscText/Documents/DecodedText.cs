namespace MscText.Documents;

/// <summary>The text of a file, or the reason why it has none.</summary>
internal sealed record DecodedText(string Text, IReadOnlyList<DocumentWarning> Warnings, DocumentReadError? Error = null);
