namespace MscText.Lucene;

/// <summary>The segments of an index at a cut, for a commit.</summary>
/// <param name="Segments">The segments, in their order.</param>
/// <param name="Unsynced">Those of their files that may not be on the disk yet.</param>
/// <param name="Version">The version of the <see cref="SegmentList"/>.</param>
internal sealed record CommitSnapshot(IReadOnlyList<SegmentCommitInfo> Segments, IReadOnlyList<string> Unsynced, long Version)
{
    public IEnumerable<string> Files => Segments.SelectMany(s => s.Files);
}
