namespace MscText.Lucene;

/// <summary>How much of a field's tokens the inverted index keeps; every level includes the ones before it.</summary>
public enum IndexOptions
{
    /// <summary>The field is not indexed.</summary>
    None = 0,

    /// <summary>Only which documents contain a term. Phrases cannot be searched and every frequency counts as one.</summary>
    Docs = 1,

    /// <summary>Documents and term frequencies.</summary>
    DocsAndFreqs = 2,

    /// <summary>Documents, frequencies and token positions: phrases can be searched.</summary>
    DocsAndFreqsAndPositions = 3,

    /// <summary>Positions and the start and end offset of every token, for exact highlighting without analysing the text again.</summary>
    DocsAndFreqsAndPositionsAndOffsets = 4,
}
