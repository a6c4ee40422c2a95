namespace MscText.Checking;

/// <summary>A clause of either side that translate each other.</summary>
/// <param name="English">The clause in the English side's text.</param>
/// <param name="Chinese">The clause in the Chinese side's text.</param>
internal readonly record struct ClausePair(TextSpan English, TextSpan Chinese);
