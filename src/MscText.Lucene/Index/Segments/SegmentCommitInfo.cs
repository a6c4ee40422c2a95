namespace MscText.Lucene;

/// <summary>A segment as a commit refers to it: with the generation of its deletions.</summary>
/// <param name="Info">The segment.</param>
/// <param name="DeletedCount">The number of deleted documents.</param>
/// <param name="DeletionGeneration">The generation of the <c>.del</c> file, or -1 for none.</param>
internal sealed record SegmentCommitInfo(SegmentInfo Info, int DeletedCount, long DeletionGeneration)
{
    public string? LiveDocsFile => DeletionGeneration < 0 ? null : FileNames.LiveDocs(Info.Name, DeletionGeneration);

    public IEnumerable<string> Files => LiveDocsFile is { } live ? Info.Files.Append(live) : Info.Files;
}
