namespace MscText.Normalization;

/// <summary>A Traditional character that a conversion from Simplified has chosen wrongly.</summary>
/// <param name="Span">The place of the character, in UTF-16 code units.</param>
/// <param name="Written">The character as it stands.</param>
/// <param name="Right">The character that belongs there.</param>
/// <param name="Word">The place of the word that tells so; the character alone where its neighbours make no word with it.</param>
/// <param name="Suggestion">What the word should be.</param>
/// <param name="Confidence">How sure it is, 0 to 1.</param>
public sealed record Misconversion(TextSpan Span, string Written, string Right, TextSpan Word, string Suggestion, double Confidence);
