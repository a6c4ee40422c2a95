using System.Globalization;
using MscText.Checking;
using MscText.Documents;
using MscText.Pipeline;

namespace MscText.Cli.Report;

/// <summary>Processed documents as reports show them.</summary>
internal static class Reports
{
    /// <summary>A processed document with what is known about it.</summary>
    /// <param name="processed">The document.</param>
    /// <param name="path">The path of its file as the user gave it.</param>
    /// <param name="isWholeFile">Whether the document is the whole file.</param>
    public static CheckedDocument Of(ProcessedDocument processed, string path, bool isWholeFile) =>
        CheckedDocument.Of(processed.Document, path, isWholeFile, processed.Alignment, processed.Findings) with
        {
            Facts =
            [
                new("shape", processed.Document.Shape.Name()),
                new("script", processed.Script.Script.ToString()),
                new("terms", processed.Terms.Count.ToString(CultureInfo.InvariantCulture)),
            ],
        };
}
