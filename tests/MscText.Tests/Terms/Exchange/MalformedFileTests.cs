using System.Text;
using MscText.Terms;

namespace MscText.Tests.Terms;

/// <summary>Broken files and broken entries of every format: what is told, where, and what is kept.</summary>
public class MalformedFileTests
{
    private const string Bomb = "<!DOCTYPE {0} [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
    private const string Mesh = "<DescriptorRecordSet><DescriptorRecord><DescriptorUI>D1</DescriptorUI><DescriptorName><String>own</String></DescriptorName></DescriptorRecord>";
    private const string Tbx = "<tbx><text><body><conceptEntry id=\"c\"><langSec xml:lang=\"en\"><termSec><term>own</term></termSec></langSec></conceptEntry>";
    private const string Tmx = "<tmx><body><tu><tuv xml:lang=\"en\"><seg>own</seg></tuv><tuv xml:lang=\"zh\"><seg>自有</seg></tuv></tu>";

    /// <summary>Format, file, line of the error, part of its message.</summary>
    public static TheoryData<TermFileFormat, string, int, string> Broken { get; } = new()
    {
        { TermFileFormat.Mesh, "", 0, "Root element is missing" },
        { TermFileFormat.Mesh, "\n<DescriptorRecordSet2/>", 2, "'DescriptorRecordSet2'" },
        { TermFileFormat.Mesh, Mesh + "\n<DescriptorRecord><DescriptorUI>D2</Desc", 2, "" },
        { TermFileFormat.Mesh, Mesh + "\n<DescriptorRecord>", 2, "" },
        { TermFileFormat.Mesh, string.Format(null, CompositeFormat.Parse(Bomb), "DescriptorRecordSet") + "\n<DescriptorRecordSet>&c;</DescriptorRecordSet>", 2, "'c'" },
        { TermFileFormat.Mesh, "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>\n<DescriptorRecordSet>\n&f;</DescriptorRecordSet>", 3, "'f'" },
        { TermFileFormat.Mesh, "<DescriptorRecordSet>" + string.Concat(Enumerable.Repeat("<a>", 300)), 1, "nested" },
        { TermFileFormat.Tbx, Tbx, 1, "" },
        { TermFileFormat.Tbx, "<html></html>", 1, "'html'" },
        { TermFileFormat.Tbx, string.Format(null, CompositeFormat.Parse(Bomb), "tbx") + "<tbx><text><body><conceptEntry><langSec xml:lang='en'><termSec><term>&c;</term></termSec></langSec></conceptEntry></body></text></tbx>", 1, "'c'" },
        { TermFileFormat.Tmx, Tmx + "</body>", 1, "" },
        { TermFileFormat.Tmx, "<tmx><body><tu><tuv><seg>a \u0001</seg></tuv></tu></body></tmx>", 1, "" },
        { TermFileFormat.Obo, "", 0, "no stanza" },
        { TermFileFormat.Obo, "<?xml version=\"1.0\"?>", 1, "does not begin as OBO" },
        { TermFileFormat.Table, "", 0, "empty" },
        { TermFileFormat.Table, "alpha,beta\n1,2\n", 1, "No column has the name of a field: alpha, beta" },
        { TermFileFormat.Table, "en,zh\n\"own,自有\nmore,更多\n", 2, "not closed" },
        { TermFileFormat.TermList, "", 0, "header" },
        { TermFileFormat.TermList, "# comment\nid\ttype\ten\n", 2, "header" },
    };

    /// <summary>Format, file with one good entry, line of the issue, part of its message.</summary>
    public static TheoryData<TermFileFormat, string, int, string> Damaged { get; } = new()
    {
        { TermFileFormat.Mesh, Mesh + "\n<DescriptorRecord><DescriptorName><String>x</String></DescriptorName></DescriptorRecord></DescriptorRecordSet>", 2, "no DescriptorUI" },
        { TermFileFormat.Mesh, Mesh + "\n<DescriptorRecord><DescriptorUI>D2</DescriptorUI></DescriptorRecord></DescriptorRecordSet>", 2, "no DescriptorName" },
        { TermFileFormat.Mesh, Mesh + "\n" + Mesh["<DescriptorRecordSet>".Length..] + "</DescriptorRecordSet>", 2, "'D1' is used before, in line 1" },
        { TermFileFormat.Tbx, Tbx + "\n<conceptEntry id='d'><langSec xml:lang='fr'><termSec><term>x</term></termSec></langSec></conceptEntry></body></text></tbx>", 2, "no term in English or Chinese" },
        { TermFileFormat.Tbx, Tbx + "\n<conceptEntry id='c'><langSec xml:lang='en'><termSec><term>x</term></termSec></langSec></conceptEntry></body></text></tbx>", 2, "'c' is used before" },
        { TermFileFormat.Tmx, Tmx + "\n<tu><tuv xml:lang='en'><seg>x</seg></tuv></tu></body></tmx>", 2, "less than two languages" },
        { TermFileFormat.Obo, "[Term]\nid: X:1\nname: own\n[Term]\nname: x\n", 4, "no id" },
        { TermFileFormat.Obo, "[Term]\nid: X:1\nname: own\n[Term]\nid: X:2\n", 4, "no name" },
        { TermFileFormat.Obo, "[Term]\nid: X:1\nname: own\n[Term]\nid: X:1\nname: x\n", 4, "'X:1' is used before, in line 1" },
        { TermFileFormat.Table, "en,zh\nown,自有\nx\n", 3, "1 columns instead of 2" },
        { TermFileFormat.Table, "en,zh\nown,自有\n\"x\"y,z\n", 3, "follows a closing quote" },
        { TermFileFormat.Table, "en,zh\nown,自有\n,\n", 3, "no name" },
        { TermFileFormat.TermList, "id\ttype\ten\tzh\tzh-Hant\tabbr\tbroader\nx\tCell\town\t\t\t\t\ny\tCell\tx\n", 3, "3 fields instead of 7" },
        { TermFileFormat.TermList, "id\ttype\ten\tzh\tzh-Hant\tabbr\tbroader\nx\tCell\town\t\t\t\t\nY\tCell\tx\t\t\t\t\n", 3, "not an identifier" },
        { TermFileFormat.TermList, "id\ttype\ten\tzh\tzh-Hant\tabbr\tbroader\nx\tCell\town\t\t\t\t\ny\tSell\tx\t\t\t\t\n", 3, "not a semantic type" },
        { TermFileFormat.TermList, "id\ttype\ten\tzh\tzh-Hant\tabbr\tbroader\nx\tCell\town\t\t\t\t\nx\tCell\tx\t\t\t\t\n", 3, "'x' is used before" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_file_ends_the_import_with_its_line_and_keeps_nothing(TermFileFormat format, string file, int line, string message)
    {
        TermImport import = Imports.Of(file, format);

        TermFileIssue error = Assert.IsType<TermFileIssue>(import.Report.Error);
        Assert.Equal(line, error.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
        Assert.False(import.Report.IsComplete);
        Assert.Empty(import.Concepts);
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_damaged_entry_is_skipped_and_told_and_the_others_are_kept(TermFileFormat format, string file, int line, string message)
    {
        TermImport import = Imports.Of(file, format);

        Assert.Equal("own", Assert.Single(import.Concepts).PreferredEnglish);
        TermFileIssue issue = Assert.Single(import.Report.Issues);
        Assert.Equal((TermIssueKind.Skipped, line), (issue.Kind, issue.Line));
        Assert.Contains(message, issue.Message, StringComparison.Ordinal);
        Assert.Equal(1, import.Report.Skipped);
    }

    [Theory]
    [InlineData(TermFileFormat.Table, "en,zh\nown,自有\n")]
    [InlineData(TermFileFormat.TermList, "id\ttype\ten\tzh\tzh-Hant\tabbr\tbroader\nx\tCell\town\t自有\t\t\t\n")]
    [InlineData(TermFileFormat.Obo, "format-version: 1.4\n[Term]\nid: X:1\nname: 自有\n")]
    [InlineData(TermFileFormat.Tmx, "<tmx><body>\n<tu><tuv xml:lang='zh'><seg>自有</seg></tuv></tu></body></tmx>")]
    public void Text_that_is_not_utf8_is_refused(TermFileFormat format, string file)
    {
        // The bytes of 自有 in GBK.
        byte[] bytes = [.. Encoding.UTF8.GetBytes(file).AsSpan().ToArray()];
        int at = bytes.AsSpan().IndexOf("自有"u8);
        bytes = [.. bytes[..at], 0xD7, 0xD4, 0xD3, 0xD0, .. bytes[(at + 6)..]];

        TermImport import = Imports.Of(bytes, format);

        Assert.NotNull(import.Report.Error);
        Assert.Contains("UTF-8", import.Report.Error.Remedy, StringComparison.Ordinal);
        Assert.Empty(import.Concepts);
    }

    [Theory]
    [InlineData(TermFileFormat.Mesh, "<!DOCTYPE DescriptorRecordSet [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>" + Mesh + "</DescriptorRecordSet>")]
    [InlineData(TermFileFormat.Tbx, "<!DOCTYPE tbx SYSTEM \"http://localhost:9/none.dtd\">" + Tbx + "</body></text></tbx>")]
    public void A_document_type_is_passed_over_without_fetching_anything(TermFileFormat format, string file)
    {
        TermImport import = Imports.Of(file, format);

        Assert.Empty(import.Report.Issues);
        Assert.Single(import.Concepts);
    }

    [Fact]
    public void A_name_that_no_list_can_hold_is_left_out_and_told()
    {
        string file = "[Term]\nid: X:1\nname: own\nsynonym: \"a|b\" EXACT []\nsynonym: \"" + new string('x', 300) + "\" EXACT []\n";

        TermImport import = Imports.Of(file, TermFileFormat.Obo);

        Assert.Equal(["own"], Assert.Single(import.Concepts).English);
        Assert.Equal(2, import.Report.IssueCount);
        Assert.All(import.Report.Issues, i => Assert.Equal(TermIssueKind.Adjusted, i.Kind));
    }

    [Fact]
    public void Issues_are_counted_beyond_those_that_are_kept()
    {
        string rows = string.Concat(Enumerable.Range(0, 5000).Select(i => $"row {i}\n"));

        TermImport import = Imports.Of("en,zh\n" + rows, TermFileFormat.Table, new TermImportOptions { MaximumIssues = 7 });

        Assert.Equal((5000, 7), (import.Report.IssueCount, import.Report.Issues.Count));
    }

    [Fact]
    public void One_sided_entries_are_passed_over_where_both_languages_are_wanted()
    {
        TermImport import = Imports.Of(
            "en,zh\nown,自有\nalone,\n,独自\n", TermFileFormat.Table, new TermImportOptions { RequireBothLanguages = true });

        Assert.Equal("own", Assert.Single(import.Concepts).PreferredEnglish);
        Assert.Equal(2, import.Report.PassedOver);
    }

    [Fact]
    public void A_file_that_is_not_there_or_of_no_known_format_is_an_error()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "<html></html>");
            Assert.Contains("format", TermImporter.Default.Import([path]).Report.Error!.Message, StringComparison.Ordinal);
            Assert.Contains("no such file", TermImporter.Default.Import([path + ".none"]).Report.Error!.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
