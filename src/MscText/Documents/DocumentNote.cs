namespace MscText.Documents;

/// <summary>A statement beside the text of a document.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">Its text without the label.</param>
public sealed record DocumentNote(DocumentNoteKind Kind, SourceText Text);
