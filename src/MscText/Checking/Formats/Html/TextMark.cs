namespace MscText.Checking;

/// <summary>An element around a stretch of text.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Open">Its start tag.</param>
/// <param name="Close">Its end tag.</param>
internal readonly record struct TextMark(TextSpan Span, string Open, string Close);
