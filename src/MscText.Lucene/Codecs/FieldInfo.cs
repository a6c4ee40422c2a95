namespace MscText.Lucene;

/// <summary>A field as a segment records it.</summary>
internal sealed record FieldInfo(string Name, int Number)
{
    public IndexOptions IndexOptions { get; init; }

    public bool OmitNorms { get; init; }

    public DocValuesType DocValuesType { get; init; }

    public bool HasPayloads { get; init; }

    public bool HasTermVectors { get; init; }

    /// <summary>The norms' type as the file records it; none where the field was indexed but no document has a value.</summary>
    public bool HasNorms { get; init; }

    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    public bool IsIndexed => IndexOptions != IndexOptions.None;

    public bool HasFreqs => IndexOptions >= IndexOptions.DocsAndFreqs;

    public bool HasPositions => IndexOptions >= IndexOptions.DocsAndFreqsAndPositions;

    public bool HasOffsets => IndexOptions >= IndexOptions.DocsAndFreqsAndPositionsAndOffsets;
}
