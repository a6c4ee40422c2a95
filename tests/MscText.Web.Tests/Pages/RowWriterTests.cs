using MscText.Alignment;
using MscText.Checking;

namespace MscText.Web.Tests;

public sealed class RowWriterTests
{
    private const string English = "The dose was 5 mg. All recovered.";
    private const string Chinese = "剂量为50 mg。干细胞存活。";

    [Fact]
    public void A_finding_stands_marked_in_its_sentence_and_listed_in_its_row()
    {
        string page = Write(ScriptChoice.AsWritten, []);

        Assert.Contains("剂量为<a class=\"f error\" href=\"#f0\" title=\"Numbers differ: 50 is not 5.\">50</a> mg。", page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"row has-error\" role=\"row\" id=\"r0\">", page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"f0\" class=\"error\"><b>Numbers differ</b>", page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"row\" role=\"row\" id=\"r1\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_speaks_the_language_of_the_page()
    {
        string page = Write(ScriptChoice.AsWritten, [], Texts.Chinese);

        Assert.Contains("50 不是 5。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("50 is not 5.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_follow_the_text_into_the_other_script()
    {
        string page = Write(ScriptChoice.Traditional, [new TextSpan(Chinese.IndexOf("干细胞", StringComparison.Ordinal), 3)]);

        Assert.Contains("<p lang=\"zh-Hant\">劑量為<a class=\"f error\" href=\"#f0\"", page, StringComparison.Ordinal);
        Assert.Contains("<mark>幹細胞</mark>存活。", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_without_a_counterpart_leaves_a_cell_that_says_so()
    {
        var document = new AlignedDocument(English, Chinese, Sentences(English, 18), Sentences(Chinese, 10), [new Bead([0], [0, 1], 1, []), new Bead([1], [], 1, [])]);
        var page = new HtmlWriter();
        new RowWriter(page, Texts.Chinese).WriteAligned(new TextRows(Checked(document)).Aligned, "r");

        Assert.Contains("<div role=\"cell\" class=\"none\"><span class=\"sr\">无对应句</span></div>", page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_stand_before_the_sentence_that_begins_their_section()
    {
        var document = new AlignedDocument(English, Chinese, Sentences(English, 18), Sentences(Chinese, 9), [new Bead([0], [0], 1, []), new Bead([1], [1], 1, [])]);
        var page = new HtmlWriter();
        new RowWriter(page, Texts.English) { Headings = [(Language.English, 0, "Methods"), (Language.Chinese, 9, "结果")] }
            .WriteAligned(new TextRows(Checked(document)).Aligned, "r");

        Assert.Contains("<h3 class=\"heading\" lang=\"en\">Methods</h3><p lang=\"en\">The dose", page.ToString(), StringComparison.Ordinal);
        Assert.Contains("<h3 class=\"heading\" lang=\"zh-Hans\">结果</h3><p lang=\"zh-Hans\">干细胞", page.ToString(), StringComparison.Ordinal);
    }

    private static string Write(ScriptChoice script, IReadOnlyList<TextSpan> matches, Texts? texts = null)
    {
        var document = new AlignedDocument(
            English, Chinese, Sentences(English, 18), Sentences(Chinese, 9), [new Bead([0], [0], 1, []), new Bead([1], [1], 1, [])]);
        var page = new HtmlWriter();
        new RowWriter(page, texts ?? Texts.English) { Script = script, ChineseMatches = matches }.WriteAligned(new TextRows(Checked(document)).Aligned, "r");
        return page.ToString();
    }

    private static CheckedDocument Checked(AlignedDocument document) => new()
    {
        Name = "pair",
        EnglishPath = "en",
        ChinesePath = "zh",
        Alignment = document,
        Findings = [new Finding("number-mismatch", FindingSeverity.Error, Language.Chinese, new TextSpan(3, 2), null, "50", "50 is not 5.", "50 不是 5。", null, 1)],
    };

    private static AlignedSentence[] Sentences(string text, int border) =>
    [
        new(text[..border], new TextSpan(0, border)),
        new(text[border..].TrimStart(), TextSpan.FromBounds(text.Length - text[border..].TrimStart().Length, text.Length)),
    ];
}
