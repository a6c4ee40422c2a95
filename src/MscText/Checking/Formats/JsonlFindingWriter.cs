using System.Text.Json;

namespace MscText.Checking;

/// <summary>Writes a JSON object a line and finding.</summary>
internal sealed class JsonlFindingWriter(Stream output) : FindingWriter
{
    private readonly BufferedStream _output = new(output, 1 << 14);

    public override void Write(CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var locator = new FindingLocator(document);
        foreach (Finding finding in document.Findings)
        {
            using (var json = new Utf8JsonWriter(_output, FindingJson.Options))
            {
                json.WriteStartObject();
                FindingJson.WriteMembers(json, document, finding, locator.Locate(finding), withDocument: true);
                json.WriteEndObject();
            }

            _output.WriteByte((byte)'\n');
        }
    }

    // The stream below is the caller's: flushed, not closed.
    protected override void Dispose(bool disposing) => _output.Flush();
}
