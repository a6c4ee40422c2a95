using MscText.Terms;

namespace MscText.Tests.Terms;

public class TmxImportTests
{
    [Fact]
    public void Short_units_become_terms_and_sentences_are_passed_over()
    {
        TermImport import = Imports.Of(
            """
            <?xml version="1.0"?>
            <!DOCTYPE tmx SYSTEM "tmx14.dtd">
            <tmx version="1.4"><header/><body>
              <tu><prop type="x">p</prop>
                <tuv xml:lang="EN-US"><seg>own <bpt i="1">&lt;b&gt;</bpt>therapy<ept i="1">&lt;/b&gt;</ept></seg></tuv>
                <tuv xml:lang="ZH-CN"><seg>自有疗法</seg></tuv></tu>
              <tu><tuv lang="en"><seg>own therapy</seg></tuv><tuv lang="zh"><seg>自家疗法</seg></tuv></tu>
              <tu><tuv xml:lang="en"><seg>It works.</seg></tuv><tuv xml:lang="zh"><seg>它有效。</seg></tuv></tu>
              <tu><tuv xml:lang="en"><seg>one two three four five six seven eight nine ten eleven twelve</seg></tuv><tuv xml:lang="zh"><seg>很长</seg></tuv></tu>
              <tu><tuv xml:lang="en"><seg>x therapy</seg></tuv><tuv xml:lang="fr"><seg>thérapie</seg></tuv></tu>
              <tu><tuv xml:lang="en"><seg>alone</seg></tuv></tu>
            </body></tmx>
            """,
            TermFileFormat.Tmx);

        Assert.Equal(["own-therapy\tGeneral\town therapy\t自有疗法 | 自家疗法\t\t\t"], Imports.Rows(import));
        Assert.Equal((3, 1, 1), (import.Report.PassedOver, import.Report.Skipped, import.Report.Joined));
        Assert.Equal(11, Assert.Single(import.Report.Issues).Line);
    }
}
