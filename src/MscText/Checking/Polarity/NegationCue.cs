namespace MscText.Checking;

/// <summary>A word that denies.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Strength">What it asks of the other side.</param>
internal readonly record struct NegationCue(TextSpan Span, NegationStrength Strength);
