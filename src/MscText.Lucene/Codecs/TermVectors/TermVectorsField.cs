namespace MscText.Lucene;

/// <summary>Where in a <see cref="TermVectorsChunk"/> a field of a document is.</summary>
/// <param name="Number">The field.</param>
/// <param name="Flags">What its occurrences have: see <see cref="TermVectorsWriter"/>.</param>
/// <param name="TermCount">The number of its terms.</param>
/// <param name="FirstTerm">The index of the first of them.</param>
/// <param name="Occurrences">The sum of their frequencies.</param>
/// <param name="FirstPosition">The index of its first position, where it has any.</param>
/// <param name="FirstOffset">The index of its first offset, where it has any.</param>
/// <param name="FirstPayload">The index of its first payload, where it has any.</param>
/// <param name="SuffixStart">Where in the chunk's bytes its terms start.</param>
/// <param name="PayloadStart">Where in the chunk's bytes its payloads start.</param>
internal readonly record struct TermVectorsField(
    int Number,
    int Flags,
    int TermCount,
    int FirstTerm,
    int Occurrences,
    int FirstPosition,
    int FirstOffset,
    int FirstPayload,
    int SuffixStart,
    int PayloadStart)
{
    public bool HasPositions => (Flags & TermVectorsWriter.Positions) != 0;

    public bool HasOffsets => (Flags & TermVectorsWriter.Offsets) != 0;

    public bool HasPayloads => (Flags & TermVectorsWriter.Payloads) != 0;
}
