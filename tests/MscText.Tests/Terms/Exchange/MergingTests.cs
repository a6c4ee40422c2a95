using MscText.Terms;

namespace MscText.Tests.Terms;

public class MergingTests
{
    private static readonly TermDictionary Existing = TermDictionary.Default.With(
    [
        new Concept("ruby-cell", SemanticType.Cell) { English = ["ruby cell"], Chinese = ["红宝石细胞"], Broader = ["cell"] },
        new Concept("jade-cell", SemanticType.Cell) { English = ["jade cell"], Chinese = ["翡翠细胞"] },
    ]);

    [Fact]
    public void An_entry_that_has_a_name_of_a_concept_adds_the_names_it_lacks()
    {
        TermImport import = Import("en,zh,abbr\nRuby Cells,红玉细胞,RBYX\n", merge: true);

        Assert.Equal(["ruby-cell\tCell\truby cell\t红宝石细胞 | 红玉细胞\t\tRBYX\tcell"], Imports.Rows(import));
        Assert.Equal(1, import.Report.Merged);
        Assert.Equal("ruby-cell", Assert.Single(Existing.With(import.Concepts).Lookup("紅玉細胞")).Id);
    }

    [Fact]
    public void An_entry_whose_languages_speak_for_different_concepts_is_a_conflict_and_stays_apart()
    {
        TermImport import = Import("en,zh\nruby cell,翡翠细胞\n", merge: true);

        TermFileIssue issue = Assert.Single(import.Report.Issues);
        Assert.Equal((TermIssueKind.Conflict, 2), (issue.Kind, issue.Line));
        Assert.Contains("ruby-cell, jade-cell", issue.Message, StringComparison.Ordinal);
        Assert.Equal("ruby-cell-2", Assert.Single(import.Concepts).Id);
    }

    [Fact]
    public void Without_merging_no_existing_concept_is_hidden_by_an_identifier_made_from_a_name()
    {
        TermImport import = Import("en,zh\nruby cell,红玉细胞\n", merge: false);

        Assert.Equal("ruby-cell-2", Assert.Single(import.Concepts).Id);
        Assert.Equal(Existing.Count + 1, Existing.With(import.Concepts).Count);
    }

    [Fact]
    public void An_identifier_that_is_given_takes_the_place_of_the_existing_one()
    {
        TermImport import = Import("id,en,zh\nruby-cell,ruby cell,红玉细胞\n", merge: false);

        Assert.Equal("红玉细胞", Assert.Single(Existing.With(import.Concepts).Lookup("ruby cell")).PreferredChinese);
    }

    [Fact]
    public void References_reach_merged_and_existing_concepts()
    {
        TermImport import = Import("id,en,zh,broader\nk1,Ruby Cells,红玉细胞,\nk2,pale cell,浅细胞,k1|jade-cell|翡翠细胞\n", merge: true);

        Assert.Equal(["ruby-cell", "jade-cell"], import.Concepts[1].Broader);
    }

    [Fact]
    public void Files_with_the_same_identifiers_add_to_each_other()
    {
        string folder = Directory.CreateTempSubdirectory("msctext-").FullName;
        try
        {
            string[] paths = [Path.Combine(folder, "en.csv"), Path.Combine(folder, "zh.csv")];
            File.WriteAllText(paths[0], "id,en,broader\nK:1,odd cell,K:2\nK:2,top cell,\n");
            File.WriteAllText(paths[1], "id,zh\nK:2,顶细胞\nK:1,怪细胞\n");

            TermImport import = TermImporter.Default.Import(paths);

            Assert.Equal(["k-1\tGeneral\todd cell\t怪细胞\t\t\tk-2", "k-2\tGeneral\ttop cell\t顶细胞\t\t\t"], Imports.Rows(import));
            Assert.Equal(2, import.Report.Joined);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_cycle_loses_one_link_even_where_it_leads_through_the_dictionary()
    {
        // jade-cell now stands under what the dictionary has under it.
        TermDictionary existing = Existing.With([new Concept("moss-cell", SemanticType.Cell) { English = ["moss cell"], Broader = ["jade-cell"] }]);
        TermImport import = Imports.Of(
            "id,en,broader\njade-cell,jade cell,moss-cell\na,aa name,b\nb,bb name,c\nc,cc name,a\nd,dd name,d\n",
            TermFileFormat.Table,
            new TermImportOptions { Existing = existing });

        Assert.Equal(3, import.Report.IssueCount);
        Assert.Equal(["", "b", "c", "", ""], import.Concepts.Select(c => string.Concat(c.Broader)));
    }

    private static TermImport Import(string table, bool merge) =>
        Imports.Of(table, TermFileFormat.Table, new TermImportOptions { Existing = Existing, Merge = merge });
}
