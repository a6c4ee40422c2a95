using System.Globalization;
using MscText.Alignment;
using MscText.Checking;
using MscText.Documents;
using MscText.Normalization;
using MscText.Terms;

namespace MscText.Pipeline;

/// <summary>A document after all steps. All places are offsets into <see cref="BilingualDocument.Source"/>.</summary>
public sealed record ProcessedDocument
{
    /// <summary>The document as read.</summary>
    public required BilingualDocument Document { get; init; }

    /// <summary>The sentences of the running text (abstracts and body) in the order of the document.</summary>
    public required IReadOnlyList<DocumentSentence> Sentences { get; init; }

    /// <summary>How many of them are in which language.</summary>
    public LanguageMix Mix { get; init; }

    /// <summary>Chinese characters by script; <c>Script.Script</c> is the verdict.</summary>
    public ScriptCounts Script { get; init; }

    /// <summary>The two abstracts aligned, where the document has both.</summary>
    public AlignedDocument? Alignment { get; init; }

    /// <summary>Terms of the dictionary in titles and running text, in the order of the document.</summary>
    public required IReadOnlyList<TermMatch> Terms { get; init; }

    /// <summary>What the checks found.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What reports are written from.</summary>
    /// <param name="path">The path of its file as the user gave it.</param>
    /// <param name="isWholeFile">Whether the document is the whole file, as a page is, and not a record of it.</param>
    public CheckedDocument ToChecked(string path, bool isWholeFile) => CheckedDocument.Of(Document, path, isWholeFile, Alignment, Findings) with
    {
        Facts =
        [
            new("shape", Document.Shape.Name()),
            new("script", Script.Script.ToString()),
            new("terms", Terms.Count.ToString(CultureInfo.InvariantCulture)),
        ],
    };
}
