namespace MscText.Pipeline;

/// <summary>A sentence of a document.</summary>
/// <param name="Span">Its place in the document's source.</param>
/// <param name="Language">Its language; <see cref="Language.Mixed"/> where it changes inside the sentence.</param>
public readonly record struct DocumentSentence(TextSpan Span, Language Language);
