using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MscText.Alignment;

/// <summary>
/// Writes JSON lines: <c>{"en":[0],"zh":[0],"confidence":0.98,"enText":…,"zhText":…,"enSpans":[[start,length]…],
/// "zhSpans":…,"evidence":[{"kind","en","zh","weight"}…]}</c>.
/// </summary>
internal sealed class JsonlWriter() : AlignmentWriter("jsonl")
{
    // Chinese stays readable; lines are not meant for embedding in HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write(AlignedDocument document, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        foreach (Bead bead in document.Beads)
        {
            buffer.Clear();
            json.Reset();
            WriteBead(json, document, bead);
            json.Flush();
            writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
            writer.Write('\n');
        }
    }

    private static void WriteBead(Utf8JsonWriter json, AlignedDocument document, Bead bead)
    {
        json.WriteStartObject();
        WriteNumbers(json, "en", bead.English);
        WriteNumbers(json, "zh", bead.Chinese);
        json.WriteNumber("confidence", Math.Round(bead.Confidence, 4));
        json.WriteString("enText", Join(document.English, bead.English, " "));
        json.WriteString("zhText", Join(document.Chinese, bead.Chinese, string.Empty));
        WriteSpans(json, "enSpans", bead.English.Select(n => document.English[n].Span));
        WriteSpans(json, "zhSpans", bead.Chinese.Select(n => document.Chinese[n].Span));
        json.WriteStartArray("evidence");
        foreach (BeadEvidence evidence in bead.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("kind", NameOf(evidence.Kind));
            json.WriteString("en", evidence.English);
            json.WriteString("zh", evidence.Chinese);
            json.WriteNumber("weight", Math.Round(evidence.Weight, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (int number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void WriteSpans(Utf8JsonWriter json, string name, IEnumerable<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (TextSpan span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.Length);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static string NameOf(BeadEvidenceKind kind) => kind switch
    {
        BeadEvidenceKind.Length => "length",
        BeadEvidenceKind.Gloss => "gloss",
        BeadEvidenceKind.Term => "term",
        BeadEvidenceKind.SharedToken => "shared-token",
        BeadEvidenceKind.Number => "number",
        _ => "learned-pair",
    };
}
