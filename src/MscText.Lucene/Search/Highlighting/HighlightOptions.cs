namespace MscText.Lucene;

/// <summary>How a <see cref="Highlighter"/> works. Immutable.</summary>
public sealed record HighlightOptions
{
    /// <summary>Two passages of about a sentence.</summary>
    public static HighlightOptions Default { get; } = new();

    /// <summary>How many passages are given of a field at most; 0 for the spans only.</summary>
    public int MaxPassages { get; init; } = 2;

    /// <summary>How many passages from the start of the text are given where nothing in it matches; 0 or more.</summary>
    public int NoMatchPassages { get; init; } = 1;

    /// <summary>Where passages end.</summary>
    public PassageBreaker Breaker { get; init; } = PassageBreaker.Sentences;

    /// <summary>
    /// True to mark only what the query looks for in the field itself; false to mark the terms of every field, as where a title is
    /// searched and the abstract is shown.
    /// </summary>
    public bool RequireFieldMatch { get; init; } = true;

    /// <summary>
    /// Makes the tokens of a value again, for fields that were indexed without offsets: called with the field and the text. It has to
    /// give the tokens that were indexed, with their offsets.
    /// </summary>
    public Func<string, string, TokenStream>? Tokens { get; init; }

    /// <summary>The field type's <see cref="FieldType.PositionIncrementGap"/>, where <see cref="Tokens"/> makes the tokens again.</summary>
    public int PositionIncrementGap { get; init; }

    /// <summary>How slowly more occurrences in a passage stop to count; 0 or more.</summary>
    public float K1 { get; init; } = 1.2f;

    /// <summary>How much a passage's length counts against it, 0 to 1.</summary>
    public float B { get; init; } = 0.75f;

    /// <summary>The length of an average passage in UTF-16 code units; 87, as Lucene's PassageScorer, is that of an English sentence.</summary>
    public float AveragePassageLength { get; init; } = 87f;
}
