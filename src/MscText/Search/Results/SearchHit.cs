namespace MscText.Search;

/// <summary>A document that a search found.</summary>
/// <param name="Id">Key of the document.</param>
/// <param name="Score">How well it matches: higher is better; comparable within one search only.</param>
/// <param name="TitleEnglish">English title, if any.</param>
/// <param name="TitleChinese">Chinese title, if any.</param>
/// <param name="Snippets">Passages that hold what was searched for, best first.</param>
public sealed record SearchHit(
    string Id, float Score, string? TitleEnglish, string? TitleChinese, IReadOnlyList<Snippet> Snippets)
{
    /// <summary>Where in <see cref="TitleEnglish"/> the matches stand, in order, without overlap.</summary>
    public IReadOnlyList<TextSpan> TitleEnglishHighlights { get; init; } = [];

    /// <summary>Where in <see cref="TitleChinese"/> the matches stand, in order, without overlap.</summary>
    public IReadOnlyList<TextSpan> TitleChineseHighlights { get; init; } = [];

    /// <summary>The document as stored.</summary>
    public required AbstractRecord Record { get; init; }

    /// <summary>What the score is made of, the largest part first; empty unless <see cref="SearchRequest.Explain"/> asks for it.</summary>
    public IReadOnlyList<ScorePart> ScoreParts { get; init; } = [];
}
