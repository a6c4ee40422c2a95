namespace MscText.Normalization;

/// <summary>What <see cref="ScriptFolder"/> made of a text.</summary>
/// <param name="Text">The folded text and its way back.</param>
/// <param name="Changes">Every character that changed, in order.</param>
public sealed record FoldedText(NormalizedText Text, IReadOnlyList<ScriptChange> Changes);
