namespace MscText.Search;

/// <summary>One language's side of a passage.</summary>
/// <param name="Text">The text it lies in.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Span">Its place in the text.</param>
/// <param name="Matches">What the whole text shows.</param>
internal sealed record PassageSide(string Text, Language Language, TextSpan Span, IReadOnlyList<TextMatch> Matches)
{
    /// <summary>The targets that the side shows, each once.</summary>
    public IReadOnlySet<int> Targets { get; } = Matches.Where(m => Span.Contains(m.Span)).Select(m => m.Target).ToHashSet();
}
