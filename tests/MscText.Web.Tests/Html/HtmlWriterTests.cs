namespace MscText.Web.Tests.Html;

public sealed class HtmlWriterTests
{
    [Fact]
    public void Holes_are_encoded_and_literals_are_not()
    {
        var page = new HtmlWriter();
        string text = "<b>\"'&";
        page.Write($"<p title=\"{text}\">{text}</p>");

        Assert.Equal("<p title=\"&lt;b&gt;&quot;&#x27;&amp;\">&lt;b&gt;&quot;&#x27;&amp;</p>", page.ToString());
    }

    [Fact]
    public void Numbers_do_not_follow_the_culture_of_the_machine()
    {
        var page = new HtmlWriter();
        page.Write($"{-1234567} {1234567L} {0.5:0.00}");

        Assert.Equal("-1234567 1234567 0.50", page.ToString());
    }

    [Fact]
    public void Chinese_stays_as_it_is_and_broken_text_becomes_a_mark()
    {
        var page = new HtmlWriter();
        page.Text("干細胞\ud800x");

        Assert.StartsWith("干細胞", page.ToString(), StringComparison.Ordinal);
        Assert.Equal("干細胞\uFFFDx", System.Net.WebUtility.HtmlDecode(page.ToString()));
    }

    [Fact]
    public void Characters_beyond_the_first_plane_are_kept()
    {
        var page = new HtmlWriter();
        page.Text("𠀋");

        Assert.Equal("𠀋", System.Net.WebUtility.HtmlDecode(page.ToString()));
    }

    [Fact]
    public void Long_texts_are_written_whole()
    {
        var page = new HtmlWriter();
        string text = string.Concat(Enumerable.Repeat("<&>干", 50_000));
        page.Text(text);

        Assert.Equal(text, System.Net.WebUtility.HtmlDecode(page.ToString()));
    }
}
