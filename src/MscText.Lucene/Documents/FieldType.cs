namespace MscText.Lucene;

/// <summary>What the inverted index keeps of a field of tokens. Immutable.</summary>
public sealed record FieldType
{
    /// <summary>Running text: documents, frequencies, positions and norms.</summary>
    public static FieldType Text { get; } = new();

    /// <summary>Running text that is highlighted: as <see cref="Text"/>, with the offsets of every token.</summary>
    public static FieldType TextWithOffsets { get; } =
        new() { IndexOptions = IndexOptions.DocsAndFreqsAndPositionsAndOffsets };

    /// <summary>Exact values such as identifiers: documents only, no norms.</summary>
    public static FieldType Keyword { get; } = new() { IndexOptions = IndexOptions.Docs, OmitNorms = true };

    /// <summary>How much of the tokens is kept.</summary>
    public IndexOptions IndexOptions { get; init; } = IndexOptions.DocsAndFreqsAndPositions;

    /// <summary>True to keep no length normalisation factor: a long field then scores as a short one.</summary>
    public bool OmitNorms { get; init; }

    /// <summary>The distance in positions put between two values of one field in one document; 0 or more.</summary>
    public int PositionIncrementGap { get; init; }
}
