using MscText.Terms;

namespace MscText.Tests.Terms;

public class TbxImportTests
{
    private const string Expected = "c1\tDrug\town drug\t自有药\t自有藥品\tODX\tc2";

    [Fact]
    public void Version_2_is_read_with_tig_and_ntig()
    {
        TermImport import = Imports.Of(
            """
            <?xml version="1.0"?>
            <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
            <martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body>
              <termEntry id="c1">
                <descrip type="subjectField">Drug</descrip>
                <descrip type="superordinateConceptGeneric" target="c2">class</descrip>
                <langSet xml:lang="en-US">
                  <ntig><termGrp><term>own <hi>drug</hi></term><termNote type="termType">fullForm</termNote></termGrp></ntig>
                  <tig><term>ODX</term><termNoteGrp><termNote type="termType">acronym</termNote></termNoteGrp></tig>
                  <tig><term>old drug</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
                </langSet>
                <langSet xml:lang="zh-CN"><tig><term>自有药</term></tig></langSet>
                <langSet xml:lang="zh-TW"><tig><term>自有藥品</term></tig><tig><term>自有藥</term></tig></langSet>
                <langSet xml:lang="fr"><tig><term>drogue</term></tig></langSet>
              </termEntry>
              <termEntry id="c2"><langSet xml:lang="en"><tig><term>class</term></tig></langSet></termEntry>
            </body></text></martif>
            """,
            TermFileFormat.Tbx);

        Assert.Equal([Expected, "c2\tGeneral\tclass\t\t\t\t"], Imports.Rows(import));
        Assert.Empty(import.Report.Issues);
    }

    [Theory]
    [InlineData("<termNote type=\"termType\">acronym</termNote>", "<descrip type=\"subjectField\">drug</descrip>")]
    [InlineData("<min:termType>acronym</min:termType>", "<min:subjectField>Drug</min:subjectField>")]
    public void Version_3_is_read_in_both_styles(string termType, string subject)
    {
        TermImport import = Imports.Of(
            $"""
            <tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
              <conceptEntry id="c1">{subject}
                <ref type="crossReference" target="c3">see also</ref>
                <ref type="crossReference" target="c2">broader</ref>
                <langSec xml:lang="en">
                  <termSec><term>own drug</term></termSec>
                  <termSec><term>ODX</term>{termType}</termSec>
                </langSec>
                <langSec xml:lang="zh-Hans"><termSec><term>自有药</term></termSec></langSec>
                <langSec xml:lang="zh_Hant"><termSec><term>自有藥品</term></termSec></langSec>
              </conceptEntry>
              <conceptEntry id="c2"><langSec xml:lang="en"><termSec><term>class</term></termSec></langSec></conceptEntry>
            </body></text></tbx>
            """,
            TermFileFormat.Tbx);

        Assert.Equal(Expected, Imports.Rows(import)[0]);
        Assert.Empty(import.Report.Issues);
    }
}
