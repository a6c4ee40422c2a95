using MscText.Checking;
using MscText.Search;

namespace MscText.Web;

/// <summary>What the page of a document shows.</summary>
internal sealed record DocumentPageModel
{
    /// <summary>The document as stored.</summary>
    public required AbstractRecord Record { get; init; }

    /// <summary>
    /// It aligned and checked: sentences, beads and findings refer to <see cref="AbstractRecord.AbstractEnglish"/> and
    /// <see cref="AbstractRecord.AbstractChinese"/>, those of its other text to the parts of <see cref="RecordTexts"/> joined. Null where it
    /// is too long to be checked on the fly.
    /// </summary>
    public CheckedDocument? Checked { get; init; }

    /// <summary>Documents on the same subject, the likest first.</summary>
    public IReadOnlyList<SearchHit> Similar { get; init; } = [];

    /// <summary>The query that led here (parameter <c>q</c>), for the way back; null where none did.</summary>
    public string? Query { get; init; }

    /// <summary>In which script its Chinese is shown.</summary>
    public ScriptChoice Script { get; init; }

    /// <summary>Where the query matches.</summary>
    public RecordHighlights Highlights { get; init; } = RecordHighlights.None;
}
