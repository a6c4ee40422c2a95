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

    /// <summary>
    /// True to keep with every document the terms of its field as well, turned around again: <see cref="IndexReader.TermVectors"/> gives
    /// them back without reading the text. They take about as much space as the field's postings.
    /// </summary>
    public bool StoreTermVectors { get; init; }

    /// <summary>True to keep positions in term vectors.</summary>
    public bool StoreTermVectorPositions { get; init; }

    /// <summary>True to keep the start and end offsets of tokens in term vectors, whether the inverted index has them or not.</summary>
    public bool StoreTermVectorOffsets { get; init; }

    /// <summary>The distance in positions put between two values of one field in one document; 0 or more.</summary>
    public int PositionIncrementGap { get; init; }
}
