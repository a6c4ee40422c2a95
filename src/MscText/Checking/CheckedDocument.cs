using MscText.Alignment;
using MscText.Documents;
using MscText.Segmentation;

namespace MscText.Checking;

/// <summary>A text in two languages or one mixed text, with what the checks found: what reports are written from. Immutable.</summary>
public sealed record CheckedDocument
{
    /// <summary>Its name for readers: a file name, or the two names of a pair of files.</summary>
    public required string Name { get; init; }

    /// <summary>The identifier of the record in its file, where the file holds several; otherwise null.</summary>
    public string? RecordId { get; init; }

    /// <summary>The path of the file that holds the English text, as the user gave it.</summary>
    public required string EnglishPath { get; init; }

    /// <summary>The path of the file that holds the Chinese text; of a document in one file, the same.</summary>
    public required string ChinesePath { get; init; }

    /// <summary>
    /// Whether places count from the start of the file as read. Otherwise they count in the record's text, or with
    /// <see cref="SegmentIds"/> in the segment.
    /// </summary>
    public bool PlacesAreInFile { get; init; } = true;

    /// <summary>The two sides and their beads; null where the document is one text only.</summary>
    public AlignedDocument? Alignment { get; init; }

    /// <summary>Text that was checked without a counterpart; null where there is none.</summary>
    public CheckedText? Text { get; init; }

    /// <summary>The identifiers of the segments of a bitext, one a bead of <see cref="Alignment"/>; otherwise null.</summary>
    public IReadOnlyList<string>? SegmentIds { get; init; }

    /// <summary>What was found, in the order of the places.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What the reader of the file was not sure of.</summary>
    public IReadOnlyList<DocumentWarning> Warnings { get; init; } = [];

    /// <summary>More to be shown about the document: label and value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Facts { get; init; } = [];

    /// <summary>A document from any file, after its alignment and checks.</summary>
    /// <param name="document">The document.</param>
    /// <param name="path">The path of its file as the user gave it.</param>
    /// <param name="isWholeFile">Whether the document is the whole file, as a page is, and not a record of it.</param>
    /// <param name="alignment">The alignment of its abstracts, or null.</param>
    /// <param name="findings">What was found.</param>
    public static CheckedDocument Of(
        BilingualDocument document, string path, bool isWholeFile, AlignedDocument? alignment, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(findings);
        return new CheckedDocument
        {
            Name = document.Name,
            RecordId = isWholeFile || document.Id == document.Name ? null : document.Id,
            EnglishPath = path,
            ChinesePath = path,
            PlacesAreInFile = isWholeFile,
            Alignment = alignment,
            Text = DocumentTexts.OutsideAlignment(document, alignment, SentenceSplitter.Default),
            Findings = findings,
            Warnings = document.Warnings,
        };
    }

    /// <summary>The text that a place of a finding refers to.</summary>
    /// <param name="side">The side; <see cref="Language.Mixed"/> for <see cref="Text"/>.</param>
    internal string SourceOf(Language side) => Alignment is null || side == Language.Mixed
        ? Text?.Source ?? Alignment?.ChineseSource ?? string.Empty
        : side == Language.English ? Alignment.EnglishSource : Alignment.ChineseSource;
}
