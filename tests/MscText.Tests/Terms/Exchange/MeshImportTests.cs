using MscText.Terms;

namespace MscText.Tests.Terms;

public class MeshImportTests
{
    private const string File = """
        <?xml version="1.0"?>
        <!DOCTYPE DescriptorRecordSet SYSTEM "https://descriptors.invalid/desc.dtd">
        <DescriptorRecordSet LanguageCode="eng">
          <DescriptorRecord DescriptorClass="1">
            <DescriptorUI>D900002</DescriptorUI>
            <DescriptorName><String>Ruby Cells</String></DescriptorName>
            <PharmacologicalActionList><PharmacologicalAction><DescriptorReferredTo>
              <DescriptorUI>D000000</DescriptorUI><DescriptorName><String>Elsewhere</String></DescriptorName>
            </DescriptorReferredTo></PharmacologicalAction></PharmacologicalActionList>
            <TreeNumberList><TreeNumber>A11.637</TreeNumber><TreeNumber>A15.145</TreeNumber></TreeNumberList>
            <ConceptList>
              <Concept PreferredConceptYN="Y">
                <ConceptUI>M900002</ConceptUI>
                <ConceptName><String>Ruby Cells</String></ConceptName>
                <ConceptRelationList>
                  <ConceptRelation RelationName="NRW"><Concept1UI>M900002</Concept1UI><Concept2UI>M900003</Concept2UI></ConceptRelation>
                </ConceptRelationList>
                <TermList>
                  <Term ConceptPreferredTermYN="N" IsPermutedTermYN="N" LexicalTag="NON"><TermUI>T2</TermUI><String>Ruby-Red Corpuscles</String></Term>
                  <Term ConceptPreferredTermYN="Y" IsPermutedTermYN="N" LexicalTag="NON"><TermUI>T1</TermUI><String>Ruby Cells</String></Term>
                  <Term ConceptPreferredTermYN="N" IsPermutedTermYN="Y" LexicalTag="NON"><TermUI>T1</TermUI><String>Cells, Ruby</String></Term>
                  <Term ConceptPreferredTermYN="N" IsPermutedTermYN="N" LexicalTag="ABX"><TermUI>T3</TermUI><String>Rucs</String></Term>
                  <Term ConceptPreferredTermYN="N" IsPermutedTermYN="N" LexicalTag="NON"><TermUI>chi1</TermUI><String>红宝石细胞</String></Term>
                </TermList>
              </Concept>
              <Concept PreferredConceptYN="N">
                <ConceptUI>M900003</ConceptUI>
                <TermList><Term ConceptPreferredTermYN="Y" IsPermutedTermYN="N"><String>Pale Ruby Cells</String></Term></TermList>
              </Concept>
            </ConceptList>
          </DescriptorRecord>
          <DescriptorRecord DescriptorClass="1">
            <DescriptorUI>D900001</DescriptorUI>
            <DescriptorName><String>Jewel Cells[宝石细胞]</String></DescriptorName>
            <TreeNumberList><TreeNumber>A11</TreeNumber></TreeNumberList>
          </DescriptorRecord>
        </DescriptorRecordSet>
        """;

    [Fact]
    public void Descriptors_become_concepts_with_terms_abbreviations_and_translations()
    {
        TermImport import = Imports.Of(File, TermFileFormat.Mesh);

        Assert.Equal(
        [
            "mesh-d900002\tCell\tRuby Cells | Ruby-Red Corpuscles\t红宝石细胞\t\tRucs\tmesh-d900001",
            "mesh-m900003\tCell\tPale Ruby Cells\t\t\t\tmesh-d900002",
            "mesh-d900001\tCell\tJewel Cells\t宝石细胞\t\t\t",
        ],
        Imports.Rows(import));
    }

    [Fact]
    public void A_tree_number_whose_parent_is_missing_is_told_and_left_out()
    {
        TermFileIssue issue = Assert.Single(Imports.Of(File, TermFileFormat.Mesh).Report.Issues);

        Assert.Equal(TermIssueKind.Adjusted, issue.Kind);
        Assert.Contains("'A15'", issue.Message, StringComparison.Ordinal);
        Assert.Equal(4, issue.Line);
    }

    [Theory]
    [InlineData("A11.284.430", SemanticType.CellComponent)]
    [InlineData("A07.231", SemanticType.Anatomy)]
    [InlineData("B01.050", SemanticType.Organism)]
    [InlineData("C04.557", SemanticType.Disease)]
    [InlineData("C23.888", SemanticType.Finding)]
    [InlineData("D12.776.641", SemanticType.Gene)]
    [InlineData("D03.633", SemanticType.Substance)]
    [InlineData("E01.370", SemanticType.Diagnostic)]
    [InlineData("E04.100", SemanticType.Therapy)]
    [InlineData("F03.600", SemanticType.Disease)]
    [InlineData("N02.421", SemanticType.HealthCare)]
    [InlineData("Z01.058", SemanticType.General)]
    public void The_branch_of_the_tree_gives_the_type(string tree, SemanticType type)
    {
        string file = $"<DescriptorRecordSet><DescriptorRecord><DescriptorUI>D1</DescriptorUI><DescriptorName><String>Thing</String></DescriptorName>"
            + $"<TreeNumberList><TreeNumber>{tree}</TreeNumber></TreeNumberList></DescriptorRecord></DescriptorRecordSet>";

        Assert.Equal(type, Assert.Single(Imports.Of(file, TermFileFormat.Mesh).Concepts).Type);
    }
}
