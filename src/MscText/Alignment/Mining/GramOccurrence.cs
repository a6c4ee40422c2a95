namespace MscText.Alignment;

/// <summary>A candidate term in a text.</summary>
internal readonly record struct GramOccurrence(int Gram, TextSpan Span);
