using System.Text.Json;
using MscText.Alignment;
using MscText.Cli.Io;
using MscText.Documents;
using MscText.Pipeline;

namespace MscText.Cli.Report;

/// <summary>A processed document as a line of JSON: the fields that <c>run</c> writes and <c>index add</c> reads.</summary>
internal static class DocumentJson
{
    public static void Write(Output output, ProcessedDocument processed) => output.JsonLine(json =>
    {
        BilingualDocument document = processed.Document;
        json.WriteString("file", document.Name);
        json.WriteString("id", document.Id);
        json.WriteString("shape", document.Shape.Name());
        json.WriteString("titleEn", document.TitleEnglish?.Text);
        json.WriteString("titleZh", document.TitleChinese?.Text);
        WriteStrings(json, "authors", document.Authors.Select(a => a.Name.Text));
        json.WriteString("journal", document.Publication.Journal?.Text);
        WriteNumber(json, "year", document.Publication.Year);
        json.WriteString("doi", document.Publication.Doi?.Value);
        json.WriteString("abstractEn", document.AbstractEnglish?.Text);
        json.WriteString("abstractZh", document.AbstractChinese?.Text);
        json.WriteNumber("sentencesEn", processed.Mix.English);
        json.WriteNumber("sentencesZh", processed.Mix.Chinese);
        json.WriteNumber("sentencesMixed", processed.Mix.Mixed);
        WriteBeads(json, processed.Alignment);
        json.WriteNumber("terms", processed.Terms.Count);
        json.WriteNumber("findings", processed.Findings.Count);
        WriteStrings(json, "warnings", document.Warnings.Select(w => $"{w.Code} (line {w.Line}): {w.Message}"));
    });

    private static void WriteBeads(Utf8JsonWriter json, AlignedDocument? alignment)
    {
        json.WriteStartArray("beads");
        foreach (Bead bead in alignment?.Beads ?? [])
        {
            json.WriteStartArray();
            WriteIds(json, bead.English);
            WriteIds(json, bead.Chinese);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter json, IReadOnlyList<int> ids)
    {
        json.WriteStartArray();
        foreach (int id in ids)
        {
            json.WriteNumberValue(id);
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string property, IEnumerable<string> values)
    {
        json.WriteStartArray(property);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string property, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(property, number);
        }
        else
        {
            json.WriteNull(property);
        }
    }
}
