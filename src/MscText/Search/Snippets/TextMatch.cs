namespace MscText.Search;

/// <summary>A place where a text shows what was searched for.</summary>
/// <param name="Span">The place in the original text.</param>
/// <param name="Target">Which of the <see cref="SnippetTargets"/> it shows.</param>
internal readonly record struct TextMatch(TextSpan Span, int Target);
