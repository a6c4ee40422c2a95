namespace MscText.Lucene;

/// <summary>A segment as a <see cref="MergePolicy"/> sees it.</summary>
/// <param name="ByteCount">The size of its files, less the share of deleted documents.</param>
/// <param name="MaxDoc">Its documents, deleted ones included.</param>
/// <param name="LiveCount">Its documents that are not deleted.</param>
/// <param name="IsFixed">True where it cannot be chosen: a merge has it already, or would lose its payloads.</param>
internal readonly record struct MergeCandidate(long ByteCount, int MaxDoc, int LiveCount, bool IsFixed)
{
    public bool HasDeletions => LiveCount < MaxDoc;

    public double LiveRatio => MaxDoc == 0 ? 1 : LiveCount / (double)MaxDoc;
}
