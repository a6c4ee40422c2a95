using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using MscText.Alignment;
using MscText.Checking;

namespace MscText.Tests.Checking;

public sealed class FindingWriterTests
{
    private const string English = "The dose was 5 mg.\nCells <b> & grew.\n";
    private const string Chinese = "剂量为50 mg。\r\n细胞<b>&生长。";

    private static readonly AlignedDocument Alignment = new(
        English,
        Chinese,
        [new("The dose was 5 mg.", new TextSpan(0, 18)), new("Cells <b> & grew.", new TextSpan(19, 17))],
        [new("剂量为50 mg。", new TextSpan(0, 9)), new("细胞<b>&生长。", new TextSpan(11, 9))],
        [new Bead([0], [0], 0.9, []), new Bead([1], [1], 0.8, [])]);

    private static readonly CheckedDocument Pair = new()
    {
        Name = "a ↔ b",
        EnglishPath = "dir/a b.txt",
        ChinesePath = "dir/中.txt",
        Alignment = Alignment,
        Findings =
        [
            new("number-mismatch", FindingSeverity.Error, Language.Chinese, new TextSpan(3, 2), new TextSpan(13, 1), "50", "5 is not 50.", "5 不是 50。", "5", 0.85),
            new("wrong-sense", FindingSeverity.Warning, Language.Chinese, new TextSpan(11, 2), null, "细胞", "Wrong\there.", "此处有误。", null, 0.5),
            new("untranslated-fragment", FindingSeverity.Info, Language.English, new TextSpan(25, 3), null, "<b>", "Left.", "遗留。", null, 0.25),
        ],
    };

    [Fact]
    public void Text_begins_with_file_line_and_column()
    {
        string[] lines = Write(FindingFormat.Text, Pair).TrimEnd('\n').Split('\n');

        Assert.Equal("dir/中.txt:1:4: error number-mismatch: 5 is not 50. [50] → 5 (0.85)", lines[0]);
        Assert.StartsWith("dir/中.txt:2:1: warning wrong-sense: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("dir/a b.txt:2:7: info untranslated-fragment: ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_json_have_the_fields_of_the_contract()
    {
        JsonElement[] findings = [.. Write(FindingFormat.Jsonl, Pair).TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement)];

        Assert.Equal(
            ["file", "rule", "severity", "start", "length", "text", "otherStart", "otherLength", "message", "suggestion", "confidence", "line", "column"],
            findings[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(("dir/中.txt", 3, 13), (findings[0].GetProperty("file").GetString(), findings[0].GetProperty("start").GetInt32(), findings[0].GetProperty("otherStart").GetInt32()));
        Assert.Equal("en", findings[2].GetProperty("side").GetString());
        Assert.Equal(JsonValueKind.Null, findings[1].GetProperty("suggestion").ValueKind);
    }

    [Fact]
    public void Json_is_one_object_with_counts()
    {
        JsonElement root = JsonDocument.Parse(Write(FindingFormat.Json, Pair, Pair with { Findings = [], RecordId = "r" })).RootElement;

        Assert.Equal([3, 0], root.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("findings").GetArrayLength()));
        Assert.Equal("r", root.GetProperty("documents")[1].GetProperty("id").GetString());
        Assert.Equal(1, root.GetProperty("counts").GetProperty("error").GetInt32());
    }

    [Fact]
    public void Tables_have_as_many_cells_in_every_line()
    {
        string[] lines = Write(FindingFormat.Tsv, Pair).TrimEnd('\n').Split('\n');

        Assert.Equal(4, lines.Length);
        Assert.All(lines, l => Assert.Equal(11, l.Split('\t').Length));
    }

    [Fact]
    public void Sarif_holds_the_page_of_every_rule()
    {
        JsonElement rules = JsonDocument.Parse(Write(FindingFormat.Sarif, Pair)).RootElement
            .GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(TranslationRules.All.Count, rules.GetArrayLength());
        Assert.All(rules.EnumerateArray(), r => Assert.True(r.GetProperty("help").GetProperty("markdown").GetString()!.Length > r.GetProperty("help").GetProperty("text").GetString()!.Length / 2));
    }

    [Fact]
    public void Sarif_names_rules_regions_fixes_and_levels()
    {
        JsonElement log = JsonDocument.Parse(Write(FindingFormat.Sarif, Pair)).RootElement;

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        JsonElement run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Equal(["error", "warning", "note"], results.Select(r => r.GetProperty("level").GetString()));
        Assert.All(results, r => Assert.Equal(
            r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        JsonElement location = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("dir/%E4%B8%AD.txt", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal([1, 4, 1, 6, 3, 2], new[] { "startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength" }.Select(n => location.GetProperty("region").GetProperty(n).GetInt32()));
        JsonElement replacement = results[0].GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal((3, "5"), (replacement.GetProperty("deletedRegion").GetProperty("charOffset").GetInt32(), replacement.GetProperty("insertedContent").GetProperty("text").GetString()));
        Assert.False(results[1].TryGetProperty("fixes", out _));
    }

    [Fact]
    public void Fingerprints_survive_edits_elsewhere_and_differ_from_each_other()
    {
        static string[] Prints(CheckedDocument document) =>
            [.. JsonDocument.Parse(Write(FindingFormat.Sarif, document)).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(r => r.GetProperty("partialFingerprints").GetProperty("msctextFinding/v1").GetString()!)];

        Finding first = Pair.Findings[0];
        Finding moved = first with { Span = new TextSpan(4, 2) };
        Assert.Equal(Prints(Pair)[0], Prints(Pair with { Findings = [moved] })[0]);
        Assert.Equal(4, Prints(Pair with { Findings = [.. Pair.Findings, moved] }).Distinct().Count());
    }

    [Fact]
    public void Xliff_carries_findings_as_notes_and_marks_their_places()
    {
        var xliff = XDocument.Parse(Write(FindingFormat.Xliff, Pair), LoadOptions.PreserveWhitespace);
        XNamespace ns = "urn:oasis:names:tc:xliff:document:2.0";

        Assert.Equal(["The dose was 5 mg.", "Cells <b> & grew."], xliff.Descendants(ns + "source").Select(s => s.Value));
        Assert.Equal(["剂量为50 mg。", "细胞<b>&生长。"], xliff.Descendants(ns + "target").Select(s => s.Value));
        Assert.Equal(["50", "<b>", "细胞"], xliff.Descendants(ns + "mrk").Select(m => m.Value));
        XElement unit = xliff.Descendants(ns + "unit").First();
        XElement note = unit.Descendants(ns + "note").Single(n => n.Attribute("category")!.Value == "number-mismatch");
        Assert.Equal("#n=" + note.Attribute("id")!.Value, unit.Descendants(ns + "mrk").Single().Attribute("ref")!.Value);
        Assert.Equal("5 is not 50. → 5", note.Value);
        Assert.All(xliff.Descendants(ns + "unit"), u => Assert.Equal(
            u.Descendants().Attributes("id").Count(), u.Descendants().Attributes("id").Select(a => a.Value).Distinct().Count()));
    }

    [Theory]
    [InlineData(FindingFormat.Xliff)]
    [InlineData(FindingFormat.Sarif)]
    [InlineData(FindingFormat.Json)]
    public void Nothing_checked_still_gives_a_whole_file(FindingFormat format)
    {
        string text = Write(format);
        if (format == FindingFormat.Xliff)
        {
            Assert.Single(XDocument.Parse(text).Descendants(XName.Get("unit", "urn:oasis:names:tc:xliff:document:2.0")));
        }
        else
        {
            Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(text).RootElement.ValueKind);
        }
    }

    [Fact]
    public void Findings_of_a_bitext_are_placed_in_their_segments()
    {
        AlignedDocument alignment = BitextReader.ToDocument([new("u7", "One.", "一。"), new("u8", "The dose was 5 mg.", "剂量为50 mg。")]);
        var document = new CheckedDocument
        {
            Name = "m.tmx",
            EnglishPath = "m.tmx",
            ChinesePath = "m.tmx",
            PlacesAreInFile = false,
            Alignment = alignment,
            SegmentIds = ["u7", "u8"],
            Findings = [Pair.Findings[0] with { Span = new TextSpan(6, 2), OtherSpan = new TextSpan(18, 1) }],
        };

        JsonElement finding = JsonDocument.Parse(Write(FindingFormat.Jsonl, document)).RootElement;
        Assert.Equal(("u8", 3, 13), (finding.GetProperty("segment").GetString(), finding.GetProperty("start").GetInt32(), finding.GetProperty("otherStart").GetInt32()));
        Assert.Equal("m.tmx:segment u8:3: error number-mismatch: 5 is not 50. [50] → 5 (0.85)\n", Write(FindingFormat.Text, document));
        JsonElement location = JsonDocument.Parse(Write(FindingFormat.Sarif, document)).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0];
        Assert.Equal("u8", location.GetProperty("logicalLocations")[0].GetProperty("name").GetString());
        Assert.False(location.GetProperty("physicalLocation").TryGetProperty("region", out _));
    }

    private static string Write(FindingFormat format, params CheckedDocument[] documents)
    {
        using var stream = new MemoryStream();
        using (var writer = FindingWriter.Create(format, stream, TranslationRules.All))
        {
            foreach (CheckedDocument document in documents)
            {
                writer.Write(document);
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
