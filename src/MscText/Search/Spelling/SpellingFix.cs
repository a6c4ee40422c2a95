namespace MscText.Search;

/// <summary>Something that may have been meant in place of a stretch of a query.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Text">What to write instead.</param>
/// <param name="Score">How likely it is, against others for the same stretch: higher is likelier.</param>
internal readonly record struct SpellingFix(TextSpan Span, string Text, double Score);
