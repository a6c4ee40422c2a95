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
    string Name, int DocCount, int DeletedCount, int FileCount, long ByteCount, long TermCount, long PostingCount, string? Problem);
