using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MscText.Alignment;
using MscText.Checking;

namespace MscText.Tests.Checking;

public sealed partial class HtmlReportTests
{
    private const string Attack = "<script>alert(1)</script>\"><img src=x onerror=alert(2)></style>";

    [Fact]
    public void A_row_has_both_texts_their_languages_shape_and_confidence()
    {
        string page = Write(Pair("Cells grew.", "细胞生长。", 0.62));

        Assert.Matches("<tr role=\"row\" id=\"d0-b0\" class=\"low\">", page);
        Assert.Contains("<td role=\"cell\" class=\"en\" lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"zh-Hans\"", page, StringComparison.Ordinal);
        Assert.Matches("class=\"why c2\"><summary [^>]*>0.62</summary>", page);
    }

    [Fact]
    public void The_other_script_stands_beside_the_one_as_written()
    {
        string simplified = Write(Pair("Cells grew.", "细胞生长。", 0.9));
        string traditional = Write(Pair("Cells grew.", "細胞生長。", 0.9));

        Assert.Contains("data-script=\"hans\"", simplified, StringComparison.Ordinal);
        Assert.Matches("<p class=\"org\" lang=\"zh-Hans\">.*细胞.*<p class=\"alt\" lang=\"zh-Hant\">.*細胞", simplified);
        Assert.Contains("data-script=\"hant\"", traditional, StringComparison.Ordinal);
        Assert.Matches("<p class=\"org\" lang=\"zh-Hant\">.*細胞.*<p class=\"alt\" lang=\"zh-Hans\">.*细胞", traditional);
    }

    [Fact]
    public void Findings_are_marked_in_both_scripts_and_listed()
    {
        CheckedDocument pair = Pair("Growth factors rose.", "增长因素上升。", 0.9);
        string page = Write(pair with
        {
            Findings = [new("wrong-sense", FindingSeverity.Error, Language.Chinese, new TextSpan(0, 4), null, "增长因素", "Not <here>.", "不对。", "生长因子", 0.8)],
        });

        Assert.Equal(["增长因素", "增長因素"], Marks().Matches(page).Select(m => Tags().Replace(m.Groups[1].Value, "")));
        Assert.Contains("class=\"flagged\"", page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"d0-f0\" class=\"error\"><b>wrong-sense</b> <q lang=\"zh-Hans\">增长因素</q> → <ins lang=\"zh-Hans\">生长因子</ins> Not &lt;here&gt;.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_omission_is_an_empty_cell_that_says_so()
    {
        AlignedDocument alignment = new("One. Two.", "一。", [new("One.", new TextSpan(0, 4)), new("Two.", new TextSpan(5, 4))], [new("一。", new TextSpan(0, 2))], [new Bead([0], [0], 1, []), new Bead([1], [], 0.9, [])]);
        string page = Write(Pair("", "", 1) with { Alignment = alignment });

        Assert.Contains("<td role=\"cell\" class=\"zh none\" aria-label=\"No counterpart\" title=\"No counterpart\"></td>", page, StringComparison.Ordinal);
        Assert.Contains("<line class=\"gap\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Linked_words_share_a_key_inside_the_row()
    {
        string page = Write(Pair("We enrolled 42 patients with leukemia.", "我们纳入了42例白血病患者。", 0.9));

        string[] english = Keys(page, "en");
        Assert.NotEmpty(english);
        Assert.Equal(english.Order(), Keys(page, "zh").Distinct().Order());
    }

    [Fact]
    public void Markup_in_names_texts_findings_and_errors_stays_text()
    {
        CheckedDocument document = Pair($"Cells {Attack} grew.", $"细胞{Attack}生长。", 0.9) with
        {
            Name = Attack,
            RecordId = Attack,
            Facts = [new(Attack, Attack)],
        };
        document = document with
        {
            SegmentIds = [Attack],
            Findings =
            [
                new(Attack, FindingSeverity.Error, Language.Chinese, new TextSpan(0, 5), null, "细胞<sc", Attack, Attack, Attack, 0.8),
                new("rest", FindingSeverity.Info, Language.Mixed, new TextSpan(9000, 5), null, Attack, Attack, Attack, null, 0.8),
            ],
        };

        string body = Write(Attack, report =>
        {
            report.Write(document);
            report.AddError(Attack);
        });

        string outside = Scripts().Replace(body, "");
        Assert.DoesNotContain("<script", outside, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, Regex.Count(body, "</style>"));
        Assert.Equal(1, Regex.Count(body, "</script>"));
    }

    [Fact]
    public void The_page_loads_nothing_and_lets_only_its_own_script_run()
    {
        string page = Write(Pair("Cells grew.", "细胞生长。", 0.9));
        static string Hash(string text) => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))) + "'";

        string policy = Regex.Match(page, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src " + Hash(Regex.Match(page, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value), policy, StringComparison.Ordinal);
        Assert.Contains("style-src " + Hash(Regex.Match(page, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value), policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(?!#)", page);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_unique_and_links_lead_to_them()
    {
        string page = Write("t", report =>
        {
            report.Write(Pair("Cells grew.", "细胞生长。", 0.9) with { Findings = [new("r", FindingSeverity.Info, Language.Chinese, new TextSpan(0, 2), null, "细胞", "m", "问题", null, 0.5)] });
            report.Write(Pair("Cells fell.", "细胞减少。", 0.9));
        });

        string[] ids = [.. Regex.Matches(page, " id=\"([^\"]*)\"").Select(m => m.Groups[1].Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(Regex.Matches(page, "href=\"#([^\"]*)\"").Select(m => m.Groups[1].Value), link => Assert.Contains(link, ids));
    }

    [Fact]
    public void Overlapping_marks_nest_and_lose_no_text()
    {
        const string text = "0123456789";
        var random = new Random(5);
        for (int round = 0; round < 500; round++)
        {
            TextMark[] Random(string name) =>
                [.. Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(10)).Select(s => new TextMark(new TextSpan(s, random.Next(1, 12 - s)), $"<{name}>", $"</{name}>"))];
            using var page = new StringWriter();
            MarkedText.Write(page, text, Random("a"), Random("b"));

            Assert.Equal(text, System.Xml.Linq.XElement.Parse($"<x>{page}</x>").Value);
        }
    }

    [Theory]
    [InlineData(300)]
    [InlineData(5000)]
    public void The_picture_of_a_long_path_stays_small(int sentences)
    {
        AlignedSentence[] side = [.. Enumerable.Range(0, sentences).Select(i => new AlignedSentence("a", new TextSpan(2 * i, 1)))];
        Bead[] beads = [.. Enumerable.Range(0, sentences).Select(i => new Bead([i], [i], 1, []))];
        string source = string.Concat(Enumerable.Repeat("a ", sentences));
        string page = Write(Pair("", "", 1) with { Alignment = new AlignedDocument(source, source, side, side, beads) });

        string picture = Regex.Match(page, "<svg.*?</svg>", RegexOptions.Singleline).Value;
        Assert.InRange(picture.Length, 100, 12_000);
    }

    private static CheckedDocument Pair(string english, string chinese, double confidence) => new()
    {
        Name = "a ↔ b",
        EnglishPath = "a",
        ChinesePath = "b",
        Alignment = new AlignedDocument(
            english, chinese, [new(english, new TextSpan(0, english.Length))], [new(chinese, new TextSpan(0, chinese.Length))], [new Bead([0], [0], confidence, [])]),
    };

    private static string[] Keys(string page, string side) =>
        [.. Regex.Matches(Regex.Match(page, $"<td role=\"cell\" class=\"{side}\".*?</td>").Value, "data-k=\"(\\d+)\"").Select(m => m.Groups[1].Value)];

    private static string Write(CheckedDocument document) => Write("Report", report => report.Write(document));

    private static string Write(string title, Action<HtmlReport> documents)
    {
        using var stream = new MemoryStream();
        using (var report = new HtmlReport(stream, title))
        {
            documents(report);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("<a class=\"f error\"[^>]*>(.*?)</a>")]
    private static partial Regex Marks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();
}
