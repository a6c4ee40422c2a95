namespace MscText.Search;

/// <summary>A passage of a hit.</summary>
/// <param name="Text">The passage, as in the original.</param>
/// <param name="Highlights">Where in <paramref name="Text"/> the matches stand, in order, without overlap.</param>
/// <param name="Counterpart">The same passage in the other language, where the document's beads give one.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextSpan> Highlights, string? Counterpart);
