using FsCheck;
using FsCheck.Fluent;
using MscText.Terms;

namespace MscText.Tests.Terms;

public class RoundTripTests
{
    private static readonly string[] LatinParts =
        ["cell", "α", "-", " ", "1", "X", "&", "<", ">", "\"", "'", ",", ";", "\\", "=>", "#", "é", "(", ")", "/", "+", "]]>", "&lt;", "%", "_"];

    private static readonly string[] HanParts = ["细", "胞", "间", "质", "A", " ", "α", ",", "<", "&", "\"", "、", "（", "）", "\uD842\uDFB7", "+"];

    private static readonly Gen<string[]> LatinNames = Names(LatinParts, "n");

    private static readonly Gen<string[]> HanNames = Names(HanParts, "名");

    private static readonly Arbitrary<Concept[]> Lists = (
        from names in LatinNames.Zip(HanNames).Zip(LatinNames).ListOf(6)
        select names.Select((n, i) => new Concept($"c{i}", (SemanticType)(i % 5))
        {
            English = n.Item1.Item1,
            Chinese = n.Item1.Item2,
            Abbreviations = n.Item2,
            Broader = i == 0 ? [] : [$"c{i - 1}"],
        }).ToArray()).ToArbitrary();

    private static Config Config => Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261123UL, 9UL);

    [Fact]
    public void Names_of_any_kind_come_back_from_this_librarys_lists() =>
        Check.One(Config, Prop.ForAll(Lists, concepts =>
            Same(concepts, Imports.Of(Imports.Export(concepts, TermExportFormat.TermList), TermFileFormat.TermList))));

    [Fact]
    public void Names_of_any_kind_come_back_from_tbx() =>
        Check.One(Config, Prop.ForAll(Lists, concepts =>
            Same(concepts, Imports.Of(Imports.Export(concepts, TermExportFormat.Tbx), TermFileFormat.Tbx))));

    [Fact]
    public void Names_of_any_kind_come_back_from_a_table_with_quotes() =>
        Check.One(Config, Prop.ForAll(Lists, concepts =>
            Same(concepts, Imports.Of("id,type,en,zh-Hans,abbr,broader\n" + string.Concat(concepts.Select(TableRow)), TermFileFormat.Table))));

    [Theory]
    [InlineData(TermExportFormat.TermList, TermFileFormat.TermList)]
    [InlineData(TermExportFormat.Tbx, TermFileFormat.Tbx)]
    public void The_whole_dictionary_comes_back(TermExportFormat target, TermFileFormat source)
    {
        TermImport import = Imports.Of(Imports.Export(TermDictionary.Default.Concepts, target), source);

        Assert.Empty(import.Report.Issues);
        Assert.Equal(TermDictionary.Default.Concepts.Select(Imports.Row).Order(StringComparer.Ordinal), Imports.Rows(import).Order(StringComparer.Ordinal));
    }

    private static Gen<string[]> Names(string[] parts, string first) => Gen.Elements(parts).ListOf(5).ListOf(3)
        .Select(names => names.Select(n => TermName.Clean(first + string.Concat(n))).Distinct().ToArray());

    private static string TableRow(Concept c) => string.Join(
        ',',
        ((string[])[c.Id, c.Type.ToString(), string.Join('|', c.English), string.Join('|', c.Chinese), string.Join('|', c.Abbreviations), string.Join('|', c.Broader)])
            .Select(f => $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n";

    private static bool Same(Concept[] concepts, TermImport import)
    {
        Assert.Empty(import.Report.Issues);
        Assert.Equal(concepts.Select(Imports.Row), Imports.Rows(import));
        return true;
    }
}
