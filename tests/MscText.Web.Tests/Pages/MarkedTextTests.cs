using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace MscText.Web.Tests;

public sealed class MarkedTextTests
{
    [Fact]
    public void Inner_marks_are_cut_at_the_borders_of_outer_ones()
    {
        var page = new HtmlWriter();
        MarkedText.Write(page, "abcdefgh", [Mark(2, 3, "i")], [Mark(0, 3, "b"), Mark(4, 2, "b")]);
        Assert.Equal("<b>ab</b><i><b>c</b>d<b>e</b></i><b>f</b>gh", page.ToString());
    }

    [Fact]
    public void Marks_beyond_the_text_are_cut_and_empty_ones_left_out()
    {
        var page = new HtmlWriter();
        MarkedText.Write(page, "a<c", [Mark(1, 90, "i"), Mark(0, 0, "i"), Mark(7, 2, "i")]);
        Assert.Equal("a<i>&lt;c</i>", page.ToString());
    }

    [Fact]
    public void Without_its_tags_marked_text_is_the_text()
    {
        Gen<string> text = Gen.Elements("ab", "<b>", "&amp;", "\"'", "肝癌", "\uD842\uDFB7", " ", "x").ListOf().Select(string.Concat);
        Gen<List<TextSpan>> spans = Gen.Choose(0, 20).Two().Select(p => new TextSpan(p.Item1, p.Item2)).ListOf();
        Prop.ForAll(Arb.From(text), Arb.From(spans), Arb.From(spans), AssertKept).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_261_122, 5));
    }

    private static void AssertKept(string text, List<TextSpan> outer, List<TextSpan> inner)
    {
        var page = new HtmlWriter();
        MarkedText.Write(page, text, outer.Select(s => Mark(s.Start, s.Length, "i")), inner.Select(s => Mark(s.Start, s.Length, "b")));
        string html = page.ToString();
        Assert.Equal(text, WebUtility.HtmlDecode(Regex.Replace(html, "</?[ib]>", string.Empty)));
        Assert.Equal(Regex.Count(html, "<[ib]>"), Regex.Count(html, "</[ib]>"));
    }

    private static TextMark Mark(int start, int length, string name) => TextMark.Of(new TextSpan(start, length), $"<{name}>", $"</{name}>");
}
