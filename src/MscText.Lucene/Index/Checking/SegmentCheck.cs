using System.Globalization;

namespace MscText.Lucene;

/// <summary>What <see cref="CheckIndex"/> found in a segment.</summary>
/// <param name="Name">The segment.</param>
/// <param name="DocCount">Its documents, without deleted ones.</param>
/// <param name="DeletedCount">Its deleted documents.</param>
/// <param name="FileCount">The number of its files.</param>
/// <param name="ByteCount">The bytes its files take.</param>
/// <param name="TermCount">The terms of all its fields.</param>
/// <param name="PostingCount">The pairs of a term and a document.</param>
/// <param name="Problem">What is damaged, or null. A damaged segment's documents are lost.</param>
public sealed record SegmentCheck(
    string Name, int DocCount, int DeletedCount, int FileCount, long ByteCount, long TermCount, long PostingCount, string? Problem)
{
    /// <summary>The files in which damage was found; empty where the segment is sound or its files contradict each other.</summary>
    public IReadOnlyList<string> DamagedFiles { get; init; } = [];

    /// <summary>False where the file that tells how many documents the segment has is damaged itself.</summary>
    public bool IsDocCountKnown { get; init; } = true;

    /// <summary>What is sound or lost, in a sentence or two.</summary>
    public string Summary =>
        Problem is null ? string.Create(CultureInfo.InvariantCulture, $"Segment {Name} is sound: {DocCount:N0} documents.")
        : !IsDocCountKnown ? $"Segment {Name} is damaged: all its documents are lost, and how many it had is not known any more. {Problem}"
        : string.Create(CultureInfo.InvariantCulture, $"Segment {Name} is damaged: its {DocCount:N0} documents are lost. {Problem}");
}
