namespace MscText.Lucene;

/// <summary>What <see cref="CheckIndex"/> found in an index.</summary>
/// <param name="CommitFile">The commit that was checked (<c>segments_N</c>), or null where there is none that can be read.</param>
/// <param name="Segments">Its segments.</param>
/// <param name="Problem">Why the commit itself cannot be read: then everything is lost. Null where it can.</param>
public sealed record CheckIndexResult(string? CommitFile, IReadOnlyList<SegmentCheck> Segments, string? Problem)
{
    /// <summary>True where nothing is damaged.</summary>
    public bool IsClean => Problem is null && Segments.All(s => s.Problem is null);

    /// <summary>The number of documents, without deleted ones.</summary>
    public int DocCount => Segments.Sum(s => s.DocCount);

    /// <summary>How many of them are in damaged segments.</summary>
    public int LostDocCount => Segments.Where(s => s.Problem is not null).Sum(s => s.DocCount);
}
