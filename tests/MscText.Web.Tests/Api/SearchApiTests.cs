using System.Net;
using System.Text.Json;

namespace MscText.Web.Tests.Api;

public sealed class SearchApiTests(SampleServer sample) : IClassFixture<SampleServer>
{
    private readonly HttpClient _client = sample.Server.Client;

    [Theory]
    [InlineData("mesenchymal stem cells")]
    [InlineData("间充质干细胞")]
    [InlineData("間充質幹細胞")]
    public async Task A_search_in_any_script_finds_the_document(string query)
    {
        JsonElement result = await _client.GetAsync("/api/v1/search?q=" + Uri.EscapeDataString(query)).JsonAsync();

        Assert.Equal("knee", result.Ids().First());
        Assert.True(result.GetProperty("total").GetInt32() >= 1);
    }

    [Fact]
    public async Task A_hit_carries_titles_snippets_and_places_of_the_matches()
    {
        JsonElement result = await _client.GetAsync("/api/v1/search?q=fibrosis").JsonAsync();

        JsonElement hit = result.GetProperty("hits").EnumerateArray().Single(h => h.Text("id") == "liver");
        Assert.Equal("抗病毒治療後的肝纖維化", hit.Text("titleZh"));
        Assert.Equal(2019, hit.GetProperty("year").GetInt32());
        JsonElement snippet = hit.GetProperty("snippets").EnumerateArray().First();
        string text = snippet.Text("text")!;
        Assert.Contains(snippet.GetProperty("highlights").EnumerateArray(), h => h.Cut(text).Contains("ibrosis", StringComparison.Ordinal) || h.Cut(text).Contains("纖維", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_query_finds_everything_and_its_pages_join_without_gap_or_overlap()
    {
        var ids = new List<string?>();
        string? after = null;
        do
        {
            JsonElement page = await _client.GetAsync("/api/v1/search?count=2" + (after is null ? "" : "&after=" + Uri.EscapeDataString(after))).JsonAsync();
            Assert.Equal(SampleDocuments.All.Count, page.GetProperty("total").GetInt32());
            ids.AddRange(page.Ids());
            after = page.TryGetProperty("next", out JsonElement next) ? next.GetString() : null;
        }
        while (after is not null);

        Assert.Equal(SampleDocuments.All.Select(d => d.Id).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Filters_narrow_the_result()
    {
        JsonElement years = await _client.GetAsync("/api/v1/search?from=2021&to=2022").JsonAsync();
        JsonElement languages = await _client.GetAsync("/api/v1/search?languages=chineseOnly").JsonAsync();
        JsonElement journals = await _client.GetAsync("/api/v1/search?order=newest&from=2022").JsonAsync();

        Assert.Equal(["10.5555/slash/ed.1", "knee"], years.Ids().Order(StringComparer.Ordinal));
        Assert.Equal(["chinese-only"], languages.Ids());
        Assert.Equal(["hostile \"'<&>", "10.5555/slash/ed.1"], journals.Ids());
    }

    [Fact]
    public async Task Facets_are_counted_when_asked_for()
    {
        JsonElement result = await _client.GetAsync("/api/v1/search?facet=year,language&facet=journal").JsonAsync();

        JsonElement[] facets = [.. result.GetProperty("facets").EnumerateArray()];
        Assert.Equal(["year", "language", "journal"], facets.Select(f => f.Text("kind")));
        JsonElement year = facets[0].GetProperty("values").EnumerateArray().Single(v => v.Text("value") == "2019");
        Assert.Equal(1, year.GetProperty("count").GetInt32());
        Assert.False(year.GetProperty("selected").GetBoolean());
    }

    [Theory]
    [InlineData("count=0", "count", "1 to 100")]
    [InlineData("count=101", "count", "1 to 100")]
    [InlineData("count=ten", "count", "'ten'")]
    [InlineData("count=%2B5", "count", "'+5'")]
    [InlineData("count=5&count=6", "count", "once")]
    [InlineData("order=random", "order", "relevance, newest, oldest")]
    [InlineData("order=Newest", "order", "newest")]
    [InlineData("order=1", "order", "newest")]
    [InlineData("from=-1", "from", "9999")]
    [InlineData("to=99999999999999999999", "to", "9999")]
    [InlineData("languages=french", "languages", "englishOnly")]
    [InlineData("type=cell,planet", "type", "'planet'")]
    [InlineData("expand=everything", "expand", "synonyms")]
    [InlineData("facet=colour", "facet", "conceptType")]
    [InlineData("facetValues=0", "facetValues", "1000")]
    [InlineData("snippets=11", "snippets", "10")]
    [InlineData("explain=yes", "explain", "true or false")]
    [InlineData("after=nonsense", "after", "first page")]
    public async Task A_wrong_parameter_is_named_with_what_it_takes(string query, string parameter, string says)
    {
        JsonElement problem = await _client.GetAsync("/api/v1/search?" + query).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");

        Assert.Equal(parameter, problem.Text("parameter"));
        Assert.Contains(says, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_may_be_as_long_as_the_limit_and_no_longer()
    {
        await _client.GetAsync("/api/v1/search?q=" + new string('a', 1000)).JsonAsync();
        JsonElement problem = await _client.GetAsync("/api/v1/search?q=" + new string('a', 1001)).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");

        Assert.Equal("q", problem.Text("parameter"));
        Assert.Contains("1000", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_are_given_too_often_or_are_too_long_are_refused()
    {
        string many = string.Join('&', Enumerable.Range(0, 101).Select(i => $"journal=j{i}"));
        JsonElement problem = await _client.GetAsync("/api/v1/search?" + many).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
        JsonElement longer = await _client.GetAsync("/api/v1/search?subject=" + new string('s', 1001)).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");

        Assert.Equal("journal", problem.Text("parameter"));
        Assert.Equal("subject", longer.Text("parameter"));
    }

    [Theory]
    [InlineData("q=%FF%FE")]
    [InlineData("q=%E5%B9")]
    [InlineData("q=%ED%A0%80")]
    [InlineData("q=%00")]
    [InlineData("q=%")]
    [InlineData("q=((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((")]
    [InlineData("q=%22%22%22-%20-%20AND%20OR%20NOT%20year:..%20title:")]
    [InlineData("q=********~~~~~~~")]
    public async Task A_query_of_rubbish_is_answered(string query)
    {
        JsonElement result = await _client.GetAsync("/api/v1/search?" + query).JsonAsync();

        Assert.True(result.GetProperty("total").GetInt32() >= 0);
    }

    [Fact]
    public async Task What_was_got_is_not_sent_again_to_who_has_it()
    {
        using HttpResponseMessage first = await _client.GetAsync("/api/v1/search?q=niche");
        string tag = first.Headers.ETag!.ToString();
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?q=niche");
        again.Headers.TryAddWithoutValidation("If-None-Match", "\"other\", " + tag);
        using HttpResponseMessage second = await _client.SendAsync(again);
        using var other = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?q=fibrosis");
        other.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using HttpResponseMessage third = await _client.SendAsync(other);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.Equal("no-cache, private", string.Join(", ", first.Headers.CacheControl!.ToString().Split(", ").Order()));
    }

    [Fact]
    public async Task A_head_request_has_headers_and_no_body()
    {
        string response = await RawHttp.SendAsync(sample.Server, $"HEAD /api/v1/search?q=niche HTTP/1.1\nHost: {sample.Server.Root.Authority}\nConnection: close\n\n");

        Assert.StartsWith("HTTP/1.1 200", response, StringComparison.Ordinal);
        Assert.Contains("ETag:", response, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("knee")]
    [InlineData("10.5555/slash/ed.1")]
    [InlineData("hostile \"'<&>")]
    [InlineData("chinese-only")]
    public async Task A_document_is_found_by_its_id_whatever_it_is_made_of(string id)
    {
        JsonElement document = await _client.GetAsync("/api/v1/documents/" + Uri.EscapeDataString(id)).JsonAsync();

        Assert.Equal(id, document.Text("id"));
        Assert.Equal(SampleDocuments.All.Single(d => d.Id == id).AbstractEnglish, document.TryGetProperty("abstractEn", out JsonElement text) ? text.GetString() : null);
    }

    [Fact]
    public async Task Pairs_of_a_document_are_places_in_its_abstracts()
    {
        JsonElement document = await _client.GetAsync("/api/v1/documents/knee").JsonAsync();

        JsonElement second = document.GetProperty("pairs").EnumerateArray().Last();
        Assert.Equal("Pain fell by 12 points after six months.", second.GetProperty("en").Cut(document.Text("abstractEn")!));
        Assert.Equal("六个月后疼痛下降了12分。", second.GetProperty("zh").Cut(document.Text("abstractZh")!));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("%2e%2e%2f%2e%2e%2fetc%2fpasswd")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("%00")]
    [InlineData("%FF")]
    public async Task An_unknown_id_is_a_problem(string id)
    {
        string response = await RawHttp.GetAsync(sample.Server, "/api/v1/documents/" + id);

        Assert.Matches("^HTTP/1.1 (404|400) ", response);
        Assert.DoesNotContain("root:", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Similar_documents_leave_out_the_document_itself()
    {
        JsonElement result = await _client.GetAsync("/api/v1/documents/10.5555%2Fslash%2Fed.1/similar?count=3").JsonAsync();
        await _client.GetAsync("/api/v1/documents/nobody/similar").ProblemAsync(HttpStatusCode.NotFound, "not-found");
        JsonElement problem = await _client.GetAsync("/api/v1/documents/knee/similar?count=0").ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");

        Assert.DoesNotContain("10.5555/slash/ed.1", result.Ids());
        Assert.InRange(result.GetProperty("hits").GetArrayLength(), 0, 3);
        Assert.Equal("count", problem.Text("parameter"));
    }

    [Theory]
    [InlineData("mesenchymal st")]
    [InlineData("间充质干")]
    public async Task A_query_is_completed_while_it_is_typed(string typed)
    {
        JsonElement result = await _client.GetAsync("/api/v1/complete?count=5&q=" + Uri.EscapeDataString(typed)).JsonAsync();

        JsonElement[] completions = [.. result.GetProperty("completions").EnumerateArray()];
        Assert.InRange(completions.Length, 1, 5);
        Assert.All(completions, c => Assert.NotEqual("", c.GetProperty("completed").Cut(c.Text("query")!)));
        Assert.Contains(completions, c => c.Text("query")!.Contains("mesenchymal stem", StringComparison.OrdinalIgnoreCase) || c.Text("query")!.Contains("间充质干细胞", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_completion_without_a_beginning_is_a_problem()
    {
        JsonElement problem = await _client.GetAsync("/api/v1/complete").ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");

        Assert.Equal("q", problem.Text("parameter"));
    }

    [Fact]
    public async Task Json_can_not_end_a_script_or_an_attribute()
    {
        using HttpResponseMessage response = await _client.GetAsync("/api/v1/documents/" + Uri.EscapeDataString("hostile \"'<&>"));
        string body = await response.Content.ReadAsStringAsync();

        Assert.DoesNotContain('<', body);
        Assert.DoesNotContain('>', body);
        Assert.DoesNotContain('\'', body);
        Assert.Contains("恶意的摘要", body, StringComparison.Ordinal);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }
}
