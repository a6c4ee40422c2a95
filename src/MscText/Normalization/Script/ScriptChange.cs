namespace MscText.Normalization;

/// <summary>One character that <see cref="ScriptFolder"/> changed.</summary>
/// <param name="Span">Its place in the original, in UTF-16 code units.</param>
/// <param name="From">The character as it was.</param>
/// <param name="To">What it became.</param>
/// <param name="Kind">Why.</param>
public readonly record struct ScriptChange(TextSpan Span, string From, string To, ScriptChangeKind Kind);
