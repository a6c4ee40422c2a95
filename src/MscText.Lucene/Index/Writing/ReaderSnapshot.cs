namespace MscText.Lucene;

/// <summary>The segments of an index at a cut, for a near-real-time reader, which has to let go of them.</summary>
/// <param name="Leaves">The open segments with what is live in them, in their order.</param>
/// <param name="Files">Their files, which stay until they are released.</param>
/// <param name="Version">The version of the <see cref="SegmentList"/>.</param>
internal sealed record ReaderSnapshot(
    IReadOnlyList<(SegmentCore Core, LiveDocs? LiveDocs)> Leaves, IReadOnlyList<string> Files, long Version);
