namespace MscText.Search;

/// <summary>A document that a search found.</summary>
/// <param name="Id">Key of the document.</param>
/// <param name="Score">BM25 score: higher is better; comparable within one search only.</param>
/// <param name="TitleEnglish">English title, if any.</param>
/// <param name="TitleChinese">Chinese title, if any.</param>
/// <param name="Snippets">Passages that hold what was searched for, best first.</param>
public sealed record SearchHit(
    string Id, float Score, string? TitleEnglish, string? TitleChinese, IReadOnlyList<Snippet> Snippets);
