namespace MscText.Segmentation;

/// <summary>Where a <see cref="SentenceSplitter"/> splits.</summary>
public sealed record SentenceSplitterOptions
{
    /// <summary>How large the pieces are. Sentences if not set.</summary>
    public SplitLevel Level { get; init; } = SplitLevel.Sentence;

    /// <summary>What a line break means. The end of a sentence if not set.</summary>
    public LineBreakRule LineBreaks { get; init; } = LineBreakRule.EndsSentence;
}
