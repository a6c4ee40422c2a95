using System.Text;
using MscText.Terms;

namespace MscText.Tests.Terms;

public class TableImportTests
{
    [Theory]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData(";")]
    public void Columns_are_mapped_by_name_or_number(string delimiter)
    {
        string file = "\uFEFFKey,Term,中文,Short,Parent,Kind\r\nk1,own cell|own corpuscle,自有细胞|自有細胞,OCX,k2,cell\r\nk2,odd cell,,,,Cell\r\n";

        TermImport import = Imports.Of(
            file.Replace(",", delimiter, StringComparison.Ordinal), TermFileFormat.Table, Map("id=Key,en=Term,zh=3,abbr=Short,broader=5,type=Kind"));

        Assert.Equal(["k1\tCell\town cell | own corpuscle\t自有细胞\t\tOCX\tk2", "k2\tCell\todd cell\t\t\t\t"], Imports.Rows(import));
        Assert.Empty(import.Report.Issues);
    }

    [Fact]
    public void Quoted_cells_hold_delimiters_quotes_and_line_ends()
    {
        TermImport import = Imports.Of("en,zh-Hans\n\"own, \"\"odd\"\"\nname\",自有名\nnext,下一个\n", TermFileFormat.Table);

        Assert.Equal(["own, \"odd\" name"], import.Concepts[0].English);
        Assert.Equal(["next"], import.Concepts[1].English);
    }

    [Fact]
    public void A_table_in_utf16_as_spreadsheets_save_it_is_read()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("en\tzh\r\nown cell\t自有细胞\r\n")];

        Assert.Equal("自有细胞", Assert.Single(Imports.Of(bytes, TermFileFormat.Table).Concepts).Chinese[0]);
    }

    [Fact]
    public void A_table_without_header_is_read_by_numbers()
    {
        TermColumns columns = Map("en=1,zh=2").Columns!;
        TermImport import = Imports.Of(
            "own cell,自有细胞\n", TermFileFormat.Table, new TermImportOptions { Columns = columns with { HasHeader = false } });

        Assert.Equal(["own-cell\tGeneral\town cell\t自有细胞\t\t\t"], Imports.Rows(import));
    }

    [Fact]
    public void Rows_of_the_same_name_become_one_concept()
    {
        TermImport import = Imports.Of("en,zh\nown cell,自有细胞\nOwn cell,自家细胞\n", TermFileFormat.Table);

        Assert.Equal(["自有细胞", "自家细胞"], Assert.Single(import.Concepts).Chinese);
        Assert.Equal(1, import.Report.Joined);
    }

    [Fact]
    public void Symbols_are_told_from_names_where_no_column_of_abbreviations_is_given()
    {
        TermImport import = Imports.Of("en,zh\nOWX1,自有基因\nown gene,自有基因二\n", TermFileFormat.Table);

        Assert.Equal(["OWX1"], import.Concepts[0].Abbreviations);
        Assert.Equal(["own gene"], import.Concepts[1].English);
    }

    [Theory]
    [InlineData("en", "not of the form")]
    [InlineData("fr=1,en=2", "'fr' is none of the fields")]
    [InlineData("id=1", "No column of names")]
    [InlineData("en=", "not of the form")]
    public void A_mapping_that_makes_no_sense_is_explained(string map, string fault)
    {
        Assert.False(TermColumns.TryParse(map, out TermColumns? columns, out string? error));
        Assert.Null(columns);
        Assert.Contains(fault, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "自有癌標", "自有癌標", "")]
    [InlineData("zh-TW", "自有癌标", "", "自有癌标")]
    [InlineData("zh", "自有癌標", "", "自有癌標")]
    [InlineData("zh", "自有癌标", "自有癌标", "")]
    [InlineData("zh-Hant-HK", "自有癌標", "", "自有癌標")]
    [InlineData("yue", "自有", "自有", "")]
    public void A_declared_script_is_believed_and_another_detected(string tag, string name, string simplified, string traditional)
    {
        Concept concept = Assert.Single(Imports.Of($"en,{tag}\nown,{name}\n", TermFileFormat.Table).Concepts);

        Assert.Equal(simplified, string.Concat(concept.Chinese));
        Assert.Equal(traditional, string.Concat(concept.ChineseTraditional));
    }

    private static TermImportOptions Map(string map)
    {
        Assert.True(TermColumns.TryParse(map, out TermColumns? columns, out string? error), error);
        return new TermImportOptions { Columns = columns };
    }
}
