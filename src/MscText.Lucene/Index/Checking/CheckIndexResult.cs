using System.Globalization;

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

    /// <summary>How many of them are in damaged segments; see <see cref="SegmentCheck.IsDocCountKnown"/>.</summary>
    public int LostDocCount => Segments.Where(s => s.Problem is not null).Sum(s => s.DocCount);

    /// <summary>What is sound or lost, in a sentence or two.</summary>
    public string Summary
    {
        get
        {
            if (Problem is not null)
            {
                return $"The commit cannot be read, so every document is lost. {Problem}";
            }

            int damaged = Segments.Count(s => s.Problem is not null);
            string unknown = Segments.All(s => s.IsDocCountKnown) ? "" : "at least ";
            return damaged == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{CommitFile} is sound: {DocCount:N0} documents in {Segments.Count:N0} segments.")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{CommitFile}: {damaged:N0} of {Segments.Count:N0} segments are damaged; {unknown}{LostDocCount:N0} of {DocCount:N0} documents are lost.");
        }
    }
}
