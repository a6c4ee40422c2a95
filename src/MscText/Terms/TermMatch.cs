namespace MscText.Terms;

/// <summary>A term found in a text.</summary>
/// <param name="Concept">What it names.</param>
/// <param name="Span">Where it stands in the original text, a plural ending included.</param>
/// <param name="IsNested">Whether it lies inside a longer term that was found too.</param>
/// <param name="IsAmbiguous">Whether the name has other meanings, in the dictionary or outside it.</param>
public readonly record struct TermMatch(Concept Concept, TextSpan Span, bool IsNested = false, bool IsAmbiguous = false);
