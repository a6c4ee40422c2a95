namespace MscText.Terms;

/// <summary>A concept as a list gives it, with its place for messages.</summary>
internal sealed record TermSource(string File, int Line, Concept Concept);
