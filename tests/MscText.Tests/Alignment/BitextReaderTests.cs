using System.Text;
using MscText.Alignment;
using MscText.Documents;

namespace MscText.Tests.Alignment;

public sealed class BitextReaderTests
{
    private const string Tmx = """
        <?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4"><header srclang="en-US"/><body>
        <tu tuid="u1"><tuv xml:lang="en-US"><seg>Cells <bpt i="1">&lt;b&gt;</bpt>were<ept i="1">&lt;/b&gt;</ept> <hi>counted</hi>.</seg></tuv><tuv xml:lang="zh-CN"><seg>对细胞计数。</seg></tuv></tu>
        <tu><tuv xml:lang="ZH-TW"><seg>只有中文。</seg></tuv><tuv xml:lang="fr"><seg>Non.</seg></tuv></tu>
        <tu><tuv xml:lang="fr"><seg>Rien.</seg></tuv></tu>
        </body></tmx>
        """;

    private const string Xliff2 = """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="zh-Hans"><file id="f">
        <unit id="a"><notes><note>Not text.</note></notes><segment id="s1"><source>Dose <pc id="1">5</pc> mg.</source><target>剂量5 mg。</target></segment><segment id="s2"><source>No target.</source></segment></unit>
        </file></xliff>
        """;

    private const string Xliff1 = """
        <xliff version="1.2"><file source-language="zh-CN" target-language="en-US" datatype="x" original="y"><body><group>
        <trans-unit id="1"><source>剂量<ph id="1">{0}</ph>。</source><target>The dose.</target><alt-trans><source>旧</source><target>Old.</target></alt-trans></trans-unit>
        </group></body></file></xliff>
        """;

    [Fact]
    public void Translation_memories_give_their_segments() => Assert.Equal(
        [new BitextPair("u1", "Cells were counted.", "对细胞计数。"), new BitextPair("2", "", "只有中文。")],
        Pairs(Tmx, "m.tmx"));

    [Fact]
    public void Translation_jobs_of_either_version_give_their_segments()
    {
        Assert.Equal([new BitextPair("a/s1", "Dose 5 mg.", "剂量5 mg。"), new BitextPair("a/s2", "No target.", "")], Pairs(Xliff2, "j.xlf"));
        Assert.Equal([new BitextPair("1", "The dose.", "剂量。")], Pairs(Xliff1, "j.xliff"));
    }

    [Fact]
    public void Two_columns_give_segments_in_the_order_of_the_header()
    {
        Assert.Equal([new BitextPair("1", "One.", "一。"), new BitextPair("3", "Two.", "二。")], Pairs("One.\t一。\r\n\r\nTwo.\t二。\n", "t.tsv"));
        Assert.Equal([new BitextPair("2", "One.", "一。")], Pairs("zh\tnote\tEN\n一。\t-\tOne.\n", "t.tsv"));
        BitextReadResult[] results = [.. Read("One.\nTwo.\t二。", "t.tsv")];
        Assert.Equal((DocumentReadErrorCode.InvalidRecord, 1), (results[0].Error!.Code, results[0].Error!.Line));
        Assert.Equal("Two.", results[1].Pair!.Value.English);
    }

    [Fact]
    public void Segments_become_beads_with_their_places()
    {
        AlignedDocument document = BitextReader.ToDocument(Pairs(Tmx, "m.tmx"));

        Assert.Equal(["[0]:[0]", "[]:[1]"], document.Beads.Select(b => b.ToString()));
        Assert.All(document.English, s => Assert.Equal(s.Text, s.Span.Of(document.EnglishSource).ToString()));
        Assert.All(document.Chinese, s => Assert.Equal(s.Text, s.Span.Of(document.ChineseSource).ToString()));
    }

    [Fact]
    public void What_the_writer_of_memories_writes_is_read_again()
    {
        AlignedDocument document = DocumentAligner.Default.Align("MSCs secrete IL-6 & more. AML relapsed <twice>.", "MSCs分泌IL-6等。AML复发<两次>。");
        using var text = new StringWriter();
        AlignmentWriter.Find("tmx")!.Write(document, text);

        Assert.Equal(
            document.Beads.Select(b => (document.English[b.English[0]].Text, document.Chinese[b.Chinese[0]].Text)),
            Pairs(text.ToString(), "m.tmx").Select(p => (p.English, p.Chinese)));
    }

    [Theory]
    [InlineData("m.tmx", "<tmx><body><tu>")]
    [InlineData("m.tmx", "<tmx><body></body></tmx>")]
    [InlineData("m.tmx", "")]
    [InlineData("j.xlf", "<xliff srcLang='en' trgLang='fr'><file><unit><segment><source>a</source></segment></unit></file></xliff>")]
    [InlineData("j.xlf", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><xliff srcLang='en' trgLang='zh'><unit><segment><source>&e;</source></segment></unit></xliff>")]
    public void Broken_foreign_and_hostile_files_are_errors(string name, string text) =>
        Assert.NotNull(Assert.Single(Read(text, name)).Error);

    [Fact]
    public void A_memory_of_many_foreign_units_does_not_exhaust_the_stack()
    {
        string text = "<tmx><body>" + string.Concat(Enumerable.Repeat("<tu><tuv xml:lang='fr'><seg>a</seg></tuv></tu>", 100_000)) + "</body></tmx>";

        Assert.Equal(DocumentReadErrorCode.WrongFormat, Assert.Single(Read(text, "m.tmx")).Error!.Code);
    }

    private static BitextPair[] Pairs(string text, string name) => [.. Read(text, name).Select(r => r.Pair!.Value)];

    private static IEnumerable<BitextReadResult> Read(string text, string name) =>
        BitextReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), name);
}
