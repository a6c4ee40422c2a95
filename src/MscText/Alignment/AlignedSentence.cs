namespace MscText.Alignment;

/// <summary>A sentence of an aligned document and where it stands.</summary>
/// <param name="Text">The sentence as aligned, without surrounding white space.</param>
/// <param name="Span">Its place in the source text of its side.</param>
public readonly record struct AlignedSentence(string Text, TextSpan Span);
