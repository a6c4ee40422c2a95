using MscText.Terms;

namespace MscText.Tests.Terms;

public class OboImportTests
{
    [Fact]
    public void Terms_have_names_exact_synonyms_languages_and_parents()
    {
        TermImport import = Imports.Of(
            """
            format-version: 1.4
            ontology: own

            [Term]
            id: HP:9000001 ! a comment
            name: Odd gait\, slow {source="own"} ! odd
            def: "A gait that is \"odd\"." [own:1]
            synonym: "Odd \"walk\"" EXACT layperson [own:2]
            synonym: "OGX" EXACT abbreviation []
            synonym: "Gait" BROAD []
            synonym: "怪异步态" EXACT [] {language="zh"}
            synonym: "怪異步伐" EXACT [] {language="zh-Hant"}
            synonym: "Gangstörung" EXACT [] {language="de"}
            alt_id: HP:9000009
            is_a: HP:9000002 {source="own"} ! Gait

            [Typedef]
            id: part_of
            name: part of

            [Term]
            id: HP:9000002
            name: Gait of \
            an own kind
            synonym: "步态" []

            [Term]
            id: HP:9000003
            name: obsolete gait
            is_obsolete: true

            [Term]
            id: GO:9000004
            name: own part
            namespace: cellular_component
            is_a: HP:9000009
            """,
            TermFileFormat.Obo);

        Assert.Equal(
        [
            "hp-9000001\tFinding\tOdd gait, slow | Odd \"walk\"\t怪异步态\t怪異步伐\tOGX\thp-9000002",
            "hp-9000002\tFinding\tGait of an own kind\t步态\t\t\t",
            "go-9000004\tCellComponent\town part\t\t\t\thp-9000001",
        ],
        Imports.Rows(import));
        Assert.Equal(1, import.Report.PassedOver);
        Assert.Empty(import.Report.Issues);
    }

    [Fact]
    public void Inexact_synonyms_are_taken_where_they_are_wanted()
    {
        const string file = "format-version: 1.4\n\n[Term]\nid: X:1\nname: own\nsynonym: \"wide\" BROAD []\nsynonym: \"near\" RELATED []\n";

        Assert.Equal(["own"], Assert.Single(Imports.Of(file, TermFileFormat.Obo).Concepts).English);
        Assert.Equal(
            ["own", "wide", "near"],
            Assert.Single(Imports.Of(file, TermFileFormat.Obo, new TermImportOptions { IncludeInexactSynonyms = true }).Concepts).English);
    }

    [Fact]
    public void A_synonym_without_quotes_is_told_with_line_and_column_and_the_term_kept()
    {
        TermImport import = Imports.Of("format-version: 1.4\n[Term]\nid: X:1\nname: own\nsynonym: \"open EXACT []\n", TermFileFormat.Obo);

        TermFileIssue issue = Assert.Single(import.Report.Issues);
        Assert.Equal((5, 10, TermIssueKind.Adjusted), (issue.Line, issue.Column, issue.Kind));
        Assert.Equal("own.file:5:10: " + issue.Message + " " + issue.Remedy, issue.ToString());
        Assert.Single(import.Concepts);
    }
}
