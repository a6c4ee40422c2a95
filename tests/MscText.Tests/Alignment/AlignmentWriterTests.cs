using System.Text.Json;
using System.Xml.Linq;
using MscText.Alignment;

namespace MscText.Tests.Alignment;

public class AlignmentWriterTests
{
    private static readonly AlignedDocument Document = new(
        "A <b> & c.\tNo.",
        "甲“乙”。",
        [new("A <b> & c.", new TextSpan(0, 10)), new("No.", new TextSpan(11, 3))],
        [new("甲“乙”。", new TextSpan(0, 5))],
        [
            new Bead([0], [0], 0.875, [new BeadEvidence(BeadEvidenceKind.Gloss, "<b>", "乙", 1.5)]),
            new Bead([1], [], 0.5, []),
        ]);

    [Fact]
    public void Bead_lines_have_the_usual_form() => Assert.Equal("[0]:[0]\n[1]:[]\n", Write("beads"));

    [Fact]
    public void Tsv_has_a_header_and_a_line_a_bead()
    {
        string[] lines = Write("tsv").Split('\n');
        Assert.Equal("1-1\t0.875\t0\t0\tA <b> & c.\t甲“乙”。\t0+10\t0+5", lines[1]);
        Assert.Equal("1-0\t0.500\t1\t\tNo.\t\t11+3\t", lines[2]);
    }

    [Fact]
    public void Jsonl_has_an_object_a_line_with_places_and_evidence()
    {
        string[] lines = Write("jsonl").TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        using var first = JsonDocument.Parse(lines[0]);
        Assert.Equal(0.875, first.RootElement.GetProperty("confidence").GetDouble());
        Assert.Equal(10, first.RootElement.GetProperty("enSpans")[0][1].GetInt32());
        Assert.Equal("乙", first.RootElement.GetProperty("evidence")[0].GetProperty("zh").GetString());
        Assert.Contains("甲“乙”。", lines[0]);
    }

    [Fact]
    public void Tmx_is_well_formed_and_leaves_empty_beads_out()
    {
        var tmx = XDocument.Parse(Write("tmx"));
        XElement unit = Assert.Single(tmx.Descendants("tu"));
        Assert.Equal("1.4", tmx.Root!.Attribute("version")!.Value);
        Assert.Equal(["A <b> & c.", "甲“乙”。"], unit.Descendants("seg").Select(s => s.Value));
        Assert.Equal(["en", "zh"], unit.Elements("tuv").Select(v => v.Attribute(XNamespace.Xml + "lang")!.Value));
    }

    [Fact]
    public void Tmx_survives_characters_that_xml_has_no_place_for()
    {
        var document = new AlignedDocument("\u0001\uD800", "𠮷", [new("\u0001\uD800", new TextSpan(0, 2))], [new("𠮷", new TextSpan(0, 2))], [new Bead([0], [0], 1, [])]);
        using var writer = new StringWriter();
        AlignmentWriter.Tmx.Write(document, writer);
        Assert.Equal(["\uFFFD\uFFFD", "𠮷"], XDocument.Parse(writer.ToString()).Descendants("seg").Select(s => s.Value));
    }

    [Fact]
    public void Xliff_has_a_unit_a_bead_with_its_confidence()
    {
        var xliff = XDocument.Parse(Write("xliff"));
        XNamespace ns = "urn:oasis:names:tc:xliff:document:2.0";
        XElement[] units = [.. xliff.Descendants(ns + "unit")];
        Assert.Equal("2.1", xliff.Root!.Attribute("version")!.Value);
        Assert.Equal(["A <b> & c.", "No."], xliff.Descendants(ns + "source").Select(s => s.Value));
        Assert.Equal("甲“乙”。", Assert.Single(xliff.Descendants(ns + "target")).Value);
        Assert.Equal("0.875", Assert.Single(units[0].Descendants(ns + "note")).Value);
    }

    [Fact]
    public void Formats_are_found_by_name()
    {
        Assert.All(AlignmentWriter.All, w => Assert.Same(w, AlignmentWriter.Find(w.Name)));
        Assert.Null(AlignmentWriter.Find("docx"));
    }

    private static string Write(string format)
    {
        using var writer = new StringWriter();
        AlignmentWriter.Find(format)!.Write(Document, writer);
        return writer.ToString();
    }
}
