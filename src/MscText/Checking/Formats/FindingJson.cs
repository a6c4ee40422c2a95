using System.Text.Encodings.Web;
using System.Text.Json;

namespace MscText.Checking;

/// <summary>A finding as a JSON object.</summary>
internal static class FindingJson
{
    /// <summary>Chinese stays readable; the output is data for programs, never part of a page.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonWriterOptions Indented { get; } = Options with { Indented = true, NewLine = "\n" };

    /// <summary>The members, without the braces.</summary>
    /// <param name="json">Takes them.</param>
    /// <param name="document">The document of the finding.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="place">Its place.</param>
    /// <param name="withDocument">Whether file and record are among them.</param>
    public static void WriteMembers(Utf8JsonWriter json, CheckedDocument document, Finding finding, FindingPlace place, bool withDocument)
    {
        if (withDocument)
        {
            json.WriteString("file", NameOf(document, finding));
            if (document.RecordId is { } record)
            {
                json.WriteString("id", record);
            }
        }

        if (place.Segment is { } segment)
        {
            json.WriteString("segment", segment);
        }

        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", Names.Of(finding.Severity));
        if (finding.Side == Language.English)
        {
            json.WriteString("side", "en");
        }

        json.WriteNumber("start", place.Span.Start);
        json.WriteNumber("length", place.Span.Length);
        json.WriteString("text", finding.Text);
        if (place.Other is { } other)
        {
            json.WriteNumber("otherStart", other.Start);
            json.WriteNumber("otherLength", other.Length);
        }

        json.WriteString("message", finding.Message);
        json.WriteString("suggestion", finding.Suggestion);
        json.WriteNumber("confidence", Math.Round(finding.Confidence, 3));
        if (place.Position is { } position)
        {
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
        }
    }

    /// <summary>Of a pair of files the path of the side; otherwise the file's name.</summary>
    public static string NameOf(CheckedDocument document, Finding finding) => document.EnglishPath == document.ChinesePath
        ? Path.GetFileName(document.EnglishPath)
        : finding.Side == Language.English ? document.EnglishPath : document.ChinesePath;
}
