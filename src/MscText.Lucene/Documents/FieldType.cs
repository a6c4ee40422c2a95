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

    /// <summary>
    /// True to keep the number of tokens of every document beside the norm, which only tells apart 255 lengths: for
    /// <see cref="Bm25Similarity.ExactLengths"/>. Lucene opens the index all the same and scores by the norms. Tokens at the position of the
    /// one before do not count, as they do not in norms. Needs norms.
    /// </summary>
    public bool ExactLengths { get; init; }

    /// <summary>The distance in positions put between two values of one field in one document; 0 or more.</summary>
    public int PositionIncrementGap { get; init; }

    /// <summary>
    /// The name of the numeric doc values with the lengths of a field, where <see cref="ExactLengths"/> are kept. They can be sorted by.
    /// </summary>
    public static string LengthField(string field) => field + ".length";
}
