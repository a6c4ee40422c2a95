using System.Text.Json;

namespace MscText.Checking;

/// <summary>
/// Writes SARIF 2.1.0 (<see href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/"/>): one run, the rules described, a result a
/// finding with its region, the suggestion as a fix and a fingerprint that survives edits elsewhere in the file.
/// </summary>
internal sealed class SarifFindingWriter : FindingWriter
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly SarifFingerprints _fingerprints = new();

    public SarifFindingWriter(Stream output, IReadOnlyList<ITranslationRule> rules)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, FindingJson.Indented);
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool(rules);
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    public override void Write(CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var locator = new FindingLocator(document);
        foreach (Finding finding in document.Findings)
        {
            WriteResult(document, finding, locator.Locate(finding));
        }

        _json.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Dispose();
        _output.WriteByte((byte)'\n');
    }

    private void WriteTool(IReadOnlyList<ITranslationRule> rules)
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "MscText");
        _json.WriteString("semanticVersion", typeof(SarifFindingWriter).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
        _json.WriteStartArray("rules");
        foreach (ITranslationRule rule in rules)
        {
            _rules.Add(rule.Id, _rules.Count);
            _json.WriteStartObject();
            _json.WriteString("id", rule.Id);
            WriteText("shortDescription", rule.Summary);
            WriteHelp(rule);
            _json.WriteStartObject("defaultConfiguration");
            _json.WriteString("level", LevelOf(rule.Severity));
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    // The page itself instead of its address: whoever reads the log needs no network, and gets the page of this version.
    private void WriteHelp(ITranslationRule rule)
    {
        _json.WriteStartObject("help");
        _json.WriteString("text", rule.Summary);
        if (RulePages.Of(rule.Id) is { } page)
        {
            _json.WriteString("markdown", page);
        }

        _json.WriteEndObject();
    }

    private void WriteResult(CheckedDocument document, Finding finding, FindingPlace place)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule);
        if (_rules.TryGetValue(finding.Rule, out int index))
        {
            _json.WriteNumber("ruleIndex", index);
        }

        _json.WriteString("level", LevelOf(finding.Severity));
        _json.WriteNumber("rank", Math.Round(finding.Confidence * 100, 1));
        WriteText("message", finding.Suggestion is { } s ? $"{finding.Message} → {s}" : finding.Message);
        _json.WriteStartArray("locations");
        WriteLocation(document, finding, place);
        _json.WriteEndArray();
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("msctextFinding/v1", _fingerprints.Of(document, finding, place));
        _json.WriteEndObject();
        if (finding.Suggestion is { } suggestion && place.Position is not null && finding.Span.Length > 0)
        {
            WriteFix(finding, place, suggestion);
        }

        _json.WriteEndObject();
    }

    private void WriteLocation(CheckedDocument document, Finding finding, FindingPlace place)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        WriteArtifact(place.Path);
        if (place.Position is { } position)
        {
            _json.WriteStartObject("region");
            _json.WriteNumber("startLine", position.Line);
            _json.WriteNumber("startColumn", position.Column);
            _json.WriteNumber("endLine", position.EndLine);
            _json.WriteNumber("endColumn", position.EndColumn);
            _json.WriteNumber("charOffset", place.Span.Start);
            _json.WriteNumber("charLength", place.Span.Length);
            WriteText("snippet", finding.Text);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        if ((place.Segment ?? document.RecordId) is { } name)
        {
            // Where in a record's text; the file has it in other words (escaped, in fields), so there is no region.
            _json.WriteStartArray("logicalLocations");
            _json.WriteStartObject();
            _json.WriteString("name", name);
            _json.WriteString("kind", place.Segment is null ? "record" : "segment");
            _json.WriteStartObject("properties");
            _json.WriteNumber("start", place.Span.Start);
            _json.WriteNumber("length", place.Span.Length);
            _json.WriteString("text", finding.Text);
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteFix(Finding finding, FindingPlace place, string suggestion)
    {
        _json.WriteStartArray("fixes");
        _json.WriteStartObject();
        WriteText("description", $"{finding.Text} → {suggestion}");
        _json.WriteStartArray("artifactChanges");
        _json.WriteStartObject();
        WriteArtifact(place.Path);
        _json.WriteStartArray("replacements");
        _json.WriteStartObject();
        _json.WriteStartObject("deletedRegion");
        _json.WriteNumber("charOffset", place.Span.Start);
        _json.WriteNumber("charLength", place.Span.Length);
        _json.WriteEndObject();
        WriteText("insertedContent", suggestion);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteArtifact(string path)
    {
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", SarifUri.Of(path));
        _json.WriteEndObject();
    }

    private void WriteText(string property, string text)
    {
        _json.WriteStartObject(property);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private static string LevelOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
