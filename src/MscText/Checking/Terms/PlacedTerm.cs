using MscText.Terms;

namespace MscText.Checking;

/// <summary>A term of one side of a bead.</summary>
/// <param name="Text">The term as it stands.</param>
/// <param name="Span">Its place in the source of its side.</param>
/// <param name="Concepts">What it may name.</param>
internal sealed record PlacedTerm(string Text, TextSpan Span, IReadOnlyList<Concept> Concepts);
