namespace MscText.Search;

/// <summary>A passage of a hit, with its counterpart in the other language where the document's beads give one.</summary>
/// <param name="Text">The passage, as in the original; of a long sentence the part that shows most.</param>
/// <param name="Highlights">Where in <paramref name="Text"/> the matches stand, in order, without overlap.</param>
/// <param name="Counterpart">The same passage in the other language; null where there is none.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextSpan> Highlights, string? Counterpart)
{
    /// <summary>The language of <see cref="Text"/>.</summary>
    public Language Language { get; init; }

    /// <summary>Where in <see cref="Counterpart"/> the matches stand, in order, without overlap.</summary>
    public IReadOnlyList<TextSpan> CounterpartHighlights { get; init; } = [];

    /// <summary>Whether the sentence begins before <see cref="Text"/>: where to put an ellipsis.</summary>
    public bool IsCutAtStart { get; init; }

    /// <summary>Whether the sentence goes on after <see cref="Text"/>.</summary>
    public bool IsCutAtEnd { get; init; }

    /// <summary>Whether the sentence begins before <see cref="Counterpart"/>.</summary>
    public bool IsCounterpartCutAtStart { get; init; }

    /// <summary>Whether the sentence goes on after <see cref="Counterpart"/>.</summary>
    public bool IsCounterpartCutAtEnd { get; init; }
}
