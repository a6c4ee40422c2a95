namespace MscText.Checking;

/// <summary>A content word and whether the other side has something that may stand for it.</summary>
/// <param name="Span">Its place in the side's text.</param>
/// <param name="IsCovered">Whether something on the other side answers it.</param>
/// <param name="Weight">How much its absence tells, from 0 to 1: little where the dictionary doesn't know the word.</param>
internal readonly record struct CoveredWord(TextSpan Span, bool IsCovered, double Weight);
