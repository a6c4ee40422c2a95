namespace MscText.Search;

/// <summary>What a hit shows of its document.</summary>
/// <param name="TitleEnglish">The matches in the English title.</param>
/// <param name="TitleChinese">The matches in the Chinese title.</param>
/// <param name="Snippets">The passages, best first.</param>
internal sealed record HitText(IReadOnlyList<TextSpan> TitleEnglish, IReadOnlyList<TextSpan> TitleChinese, IReadOnlyList<Snippet> Snippets);
