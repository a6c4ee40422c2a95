using System.Net;
using System.Text;
using System.Text.Json;
using static MscText.Web.Tests.HttpExtensions;

namespace MscText.Web.Tests.Api;

public sealed class TextApiTests(SampleServer sample) : IClassFixture<SampleServer>
{
    private readonly HttpClient _client = sample.Server.Client;

    [Fact]
    public async Task A_wrong_number_is_found_at_its_place_on_both_sides()
    {
        const string English = "All patients were followed for years. We gave 30 mg daily.";
        const string Chinese = "所有患者均随访多年。我们每日给予40 mg。";
        string body = JsonSerializer.Serialize(new { en = English, zh = Chinese });

        JsonElement result = await _client.PostAsync("/api/v1/check", Json(body)).JsonAsync();

        JsonElement document = result.GetProperty("documents").EnumerateArray().Single();
        JsonElement finding = document.GetProperty("findings").EnumerateArray().Single(f => f.Text("rule") == "number-mismatch");
        Assert.Equal("error", finding.Text("severity"));
        Assert.StartsWith("40", finding.GetProperty("span").Cut(Chinese), StringComparison.Ordinal);
        Assert.Equal("30", finding.GetProperty("other").Cut(English));
        Assert.Equal(2, document.GetProperty("alignment").GetProperty("beads").GetArrayLength());
    }

    [Fact]
    public async Task A_single_text_is_checked_by_itself()
    {
        JsonElement result = await _client.PostAsync("/api/v1/check", Json("""{"text":"患者接受治疗（连续三天。"}""")).JsonAsync();

        JsonElement document = result.GetProperty("documents").EnumerateArray().Single();
        Assert.Contains(document.GetProperty("findings").EnumerateArray(), f => f.Text("rule") == "unbalanced-bracket" && f.Text("side") == "mixed");
        Assert.False(document.TryGetProperty("alignment", out _));
    }

    [Fact]
    public async Task Records_of_a_file_are_checked_and_the_unreadable_are_named()
    {
        JsonElement result = await _client.PostAsync("/api/v1/check", Lines(
            """{"id":"one","abstractEn":"We gave 30 mg daily.","abstractZh":"我们每日给予40 mg。"}""",
            "{nonsense",
            """{"id":"two","abstractEn":"It was safe.","abstractZh":"它是安全的。"}""")).JsonAsync();

        Assert.Equal(["one", "two"], result.GetProperty("documents").EnumerateArray().Select(d => d.Text("name")));
        string? unreadable = result.GetProperty("unreadable").EnumerateArray().Single().GetString();
        Assert.Contains(":2:", unreadable, StringComparison.Ordinal);
        Assert.False(result.GetProperty("cut").GetBoolean());
    }

    [Fact]
    public async Task A_file_of_many_records_is_checked_up_to_a_limit_and_says_so()
    {
        string[] lines = [.. Enumerable.Range(0, 101).Select(i => $$"""{"id":"{{i}}","titleEn":"A title"}""")];
        JsonElement result = await _client.PostAsync("/api/v1/check", Lines(lines)).JsonAsync();

        Assert.Equal(100, result.GetProperty("documents").GetArrayLength());
        Assert.True(result.GetProperty("cut").GetBoolean());
    }

    [Fact]
    public async Task A_page_of_text_is_a_file_too()
    {
        const string Page = "Title of the page\n\nAbstract\nWe gave 30 mg daily.\n\n摘要\n我们每日给予40 mg。\n";
        JsonElement result = await _client.PostAsync("/api/v1/check", Bytes(Encoding.UTF8.GetBytes(Page), "text/plain; charset=utf-8")).JsonAsync();

        Assert.Contains(
            result.GetProperty("documents").EnumerateArray().Single().GetProperty("findings").EnumerateArray(), f => f.Text("rule") == "number-mismatch");
    }

    [Fact]
    public async Task A_bitext_is_checked_segment_by_segment()
    {
        const string Tmx = """
            <tmx version="1.4"><header srclang="en"/><body>
            <tu><tuv xml:lang="en"><seg>We gave 30 mg.</seg></tuv><tuv xml:lang="zh"><seg>我们给予40 mg。</seg></tuv></tu>
            </body></tmx>
            """;
        JsonElement result = await _client.PostAsync("/api/v1/check", Bytes(Encoding.UTF8.GetBytes(Tmx), "application/x-tmx+xml")).JsonAsync();

        JsonElement finding = result.GetProperty("documents").EnumerateArray().Single().GetProperty("findings").EnumerateArray().Single();
        Assert.Equal("number-mismatch", finding.Text("rule"));
        Assert.Contains("英文为 30", finding.Text("messageZh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_and_its_translation_are_aligned()
    {
        const string English = "Blood was drawn. Samples were frozen.";
        const string Chinese = "采集血液，并冷冻样本。";
        JsonElement result = await _client.PostAsync("/api/v1/align", Json(JsonSerializer.Serialize(new { en = English, zh = Chinese }))).JsonAsync();

        Assert.Equal(["Blood was drawn.", "Samples were frozen."], result.GetProperty("en").EnumerateArray().Select(s => s.Cut(English)));
        Assert.Equal(Chinese, result.GetProperty("zh").EnumerateArray().Single().Cut(Chinese));
        Assert.Equal([0, 1], result.GetProperty("beads").EnumerateArray().SelectMany(b => b.GetProperty("en").EnumerateArray()).Select(n => n.GetInt32()));
    }

    [Fact]
    public async Task Words_and_terms_have_their_places()
    {
        const string Text = "骨髓间充质干细胞 (MSC) 20 ng/mL";
        string body = JsonSerializer.Serialize(new { text = Text });
        JsonElement tokens = await _client.PostAsync("/api/v1/segment", Json(body)).JsonAsync();
        JsonElement terms = await _client.PostAsync("/api/v1/terms", Json(body)).JsonAsync();

        Assert.All(tokens.GetProperty("tokens").EnumerateArray(), t => Assert.Equal(t.Text("text"), t.GetProperty("span").Cut(Text)));
        Assert.Contains(tokens.GetProperty("tokens").EnumerateArray(), t => t.Text("text") == "干细胞" && t.Text("kind") == "hanWord");
        JsonElement term = terms.GetProperty("terms").EnumerateArray().First(t => t.Text("text") == "MSC");
        Assert.Equal("mesenchymal-stem-cell", term.Text("concept"));
        Assert.Equal("MSC", term.GetProperty("span").Cut(Text));
    }

    [Theory]
    [InlineData("""{"en":"One side."}""", "zh")]
    [InlineData("""{"zh":"一边。"}""", "en")]
    [InlineData("""{}""", "zh")]
    [InlineData("""{"en":"a","zh":"b","text":"c"}""", "text")]
    public async Task A_check_takes_a_pair_or_a_text(string body, string parameter)
    {
        JsonElement problem = await _client.PostAsync("/api/v1/check", Json(body)).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");

        Assert.Contains("'en' and 'zh'", problem.Text("detail"), StringComparison.Ordinal);
        Assert.NotNull(parameter);
        Assert.Contains(problem.Text("parameter"), new[] { "en", "zh", "text" });
    }

    [Theory]
    [InlineData("check")]
    [InlineData("align")]
    [InlineData("segment")]
    [InlineData("terms")]
    public async Task A_body_that_is_not_as_described_is_a_problem(string endpoint)
    {
        string path = "/api/v1/" + endpoint;
        JsonElement cut = await _client.PostAsync(path, Json("{\"en\":\"a")).ProblemAsync(HttpStatusCode.BadRequest, "unreadable");
        JsonElement list = await _client.PostAsync(path, Json("[]")).ProblemAsync(HttpStatusCode.BadRequest, "unreadable");
        JsonElement nothing = await _client.PostAsync(path, Json("null")).ProblemAsync(HttpStatusCode.BadRequest, "unreadable");
        JsonElement empty = await _client.PostAsync(path, Json("")).ProblemAsync(HttpStatusCode.BadRequest, "unreadable");
        JsonElement unknown = await _client.PostAsync(path, Json("{\"colour\":\"red\"}")).ProblemAsync(HttpStatusCode.BadRequest, "unreadable");
        await _client.PostAsync(path, Json("{\"text\":5,\"en\":5,\"zh\":5}")).ProblemAsync(HttpStatusCode.BadRequest, "unreadable");
        await _client.PostAsync(path, Json("{\"text\":\"\\ud800\",\"en\":\"\\ud800\"}")).ProblemAsync(HttpStatusCode.BadRequest, "unreadable");
        await _client.PostAsync(path, Bytes([.. "{\"text\":\""u8, 0xB8, 0xC9, .. "\"}"u8], "application/json")).ProblemAsync(HttpStatusCode.BadRequest, "unreadable");
        await _client.PostAsync(path, Json(new string('[', 100_000))).ProblemAsync(HttpStatusCode.BadRequest, "unreadable");

        Assert.Contains("line 1, byte ", cut.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("'colour'", unknown.Text("detail"), StringComparison.Ordinal);
        Assert.All([cut, list, nothing, empty, unknown], p => Assert.DoesNotContain("MscText.", p.Text("detail"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_member_is_named()
    {
        JsonElement problem = await _client.PostAsync("/api/v1/align", Json("""{"en":"One side."}""")).ProblemAsync(HttpStatusCode.BadRequest, "unreadable");

        Assert.Contains("'zh'", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("align")]
    [InlineData("terms")]
    public async Task A_body_of_another_type_is_refused_with_those_that_are_taken(string endpoint)
    {
        JsonElement problem = await _client.PostAsync("/api/v1/" + endpoint, Bytes([1, 2, 3], "image/png")).ProblemAsync(HttpStatusCode.UnsupportedMediaType, "wrong-media-type");

        Assert.Contains("application/json", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("image/png", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/search")]
    [InlineData("/api/v1/check")]
    [InlineData("/health/live")]
    public async Task A_method_that_an_address_has_not_is_refused(string path)
    {
        using HttpResponseMessage response = await _client.DeleteAsync(path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.NotEmpty(response.Content.Headers.Allow);
    }
}
