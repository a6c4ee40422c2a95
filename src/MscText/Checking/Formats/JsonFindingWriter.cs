using System.Text.Json;

namespace MscText.Checking;

/// <summary>
/// Writes one JSON object: <c>{"documents":[{"file","id","findings":[…]}…],"counts":{"error","warning","info"}}</c>.
/// </summary>
internal sealed class JsonFindingWriter : FindingWriter
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private readonly int[] _counts = new int[(int)FindingSeverity.Error + 1];

    public JsonFindingWriter(Stream output)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, FindingJson.Indented);
        _json.WriteStartObject();
        _json.WriteStartArray("documents");
    }

    public override void Write(CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var locator = new FindingLocator(document);
        _json.WriteStartObject();
        _json.WriteString("file", document.EnglishPath == document.ChinesePath ? Path.GetFileName(document.EnglishPath) : document.Name);
        if (document.RecordId is { } record)
        {
            _json.WriteString("id", record);
        }

        _json.WriteStartArray("findings");
        foreach (Finding finding in document.Findings)
        {
            _counts[(int)finding.Severity]++;
            _json.WriteStartObject();
            FindingJson.WriteMembers(_json, document, finding, locator.Locate(finding), withDocument: false);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("counts");
        for (int severity = _counts.Length - 1; severity >= 0; severity--)
        {
            _json.WriteNumber(Names.Of((FindingSeverity)severity), _counts[severity]);
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Dispose();
        _output.WriteByte((byte)'\n');
    }
}
