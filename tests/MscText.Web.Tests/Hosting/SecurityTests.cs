using System.Net;
using System.Text.RegularExpressions;
using static MscText.Web.Tests.HttpExtensions;

namespace MscText.Web.Tests.Hosting;

public sealed partial class SecurityTests(SampleServer sample) : IClassFixture<SampleServer>
{
    private readonly WebServer _server = sample.Server;

    public static TheoryData<string> Addresses =>
    [
        "/", "/search?q=niche", "/documents/knee", "/documents/nobody", "/check", "/upload", "/assets/nothing.css",
        "/api/v1/search?q=niche", "/api/v1/search?count=0", "/api/v1/documents/knee", "/openapi.json", "/health/live", "/health/ready", "/metrics",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_carries_the_headers_that_keep_it_in_its_place(string address)
    {
        using HttpResponseMessage response = await _server.Client.GetAsync(address);
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();

        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.0.1")]
    public async Task A_foreign_host_name_is_refused_everywhere(string host)
    {
        foreach (string address in new[] { "/", "/api/v1/search?q=niche", "/health/live", "/metrics", "/documents/knee" })
        {
            string response = await RawHttp.GetAsync(_server, address, host);
            Assert.StartsWith("HTTP/1.1 421 ", response, StringComparison.Ordinal);
            Assert.DoesNotContain("evil.example", response, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("[::1]:5080")]
    public async Task Names_of_the_loopback_are_answered(string host) =>
        Assert.StartsWith("HTTP/1.1 200 ", await RawHttp.GetAsync(_server, "/health/live", host), StringComparison.Ordinal);

    [Fact]
    public async Task Where_names_are_given_only_they_are_answered()
    {
        using var index = new TempIndex(SampleDocuments.All);
        await using WebServer server = await WebServer.StartAsync(index.Path, o => o.AllowedHosts.Add("search.example.org"));

        Assert.StartsWith("HTTP/1.1 200 ", await RawHttp.GetAsync(server, "/health/live", "Search.Example.org:443"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 421 ", await RawHttp.GetAsync(server, "/health/live", "localhost"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/assets/../../../../etc/passwd")]
    [InlineData("/assets/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/assets/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/assets/....//....//etc/passwd")]
    [InlineData("/assets/..\\..\\windows\\win.ini")]
    [InlineData("/assets/%00")]
    [InlineData("/assets/site.css")]
    [InlineData("//assets/site.css")]
    [InlineData("/assets/")]
    public async Task A_path_of_the_client_leads_nowhere(string target)
    {
        string response = await RawHttp.GetAsync(_server, target);

        Assert.Matches("^HTTP/1.1 (404|400) ", response);
        Assert.DoesNotContain("root:", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assets_are_served_under_names_with_their_hashes_for_good()
    {
        string page = await _server.Client.GetStringAsync("/");
        string[] assets = [.. AssetAddress().Matches(page).Select(m => m.Value).Distinct()];
        Assert.NotEmpty(assets);
        foreach (string asset in assets)
        {
            using HttpResponseMessage response = await _server.Client.GetAsync(asset);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Contains(response.Content.Headers.ContentType!.MediaType, new[] { "text/css", "text/javascript", "image/svg+xml" });
        }
    }

    [Theory]
    [InlineData("/search?q=")]
    [InlineData("/search?journal=")]
    [InlineData("/search?concept=")]
    [InlineData("/search?without=")]
    [InlineData("/search?order=")]
    [InlineData("/search?count=")]
    [InlineData("/documents/")]
    [InlineData("/documents/knee?q=")]
    [InlineData("/check?x=")]
    public async Task Markup_in_an_address_never_becomes_markup_of_a_page(string address)
    {
        using HttpResponseMessage response = await _server.Client.GetAsync(address + Uri.EscapeDataString(SampleDocuments.Hostile));
        string body = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        AssertHarmless(body);
    }

    [Fact]
    public async Task Markup_in_a_document_never_becomes_markup_of_a_page()
    {
        foreach (string address in new[] { "/search?q=hostile", "/search?q=", "/documents/" + Uri.EscapeDataString("hostile \"'<&>") })
        {
            string body = await _server.Client.GetStringAsync(address);
            Assert.Contains("&lt;script&gt;", body, StringComparison.Ordinal);
            AssertHarmless(body);
        }
    }

    [Theory]
    [InlineData("/search?q=a&ui=zh%0d%0aSet-Cookie:%20evil=1")]
    [InlineData("/search?q=%0d%0aLocation:%20http://evil.example/")]
    [InlineData("/documents/%0d%0aSet-Cookie:%20evil=1")]
    [InlineData("/api/v1/search?after=%0d%0aSet-Cookie:%20evil=1")]
    [InlineData("/api/v1/documents/%0d%0aSet-Cookie:%20evil=1")]
    public async Task A_line_break_in_an_address_makes_no_header(string target)
    {
        string response = await RawHttp.GetAsync(_server, target);
        string headers = response[..response.IndexOf("\r\n\r\n", StringComparison.Ordinal)];

        Assert.DoesNotContain("evil", headers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example/search")]
    [InlineData("http://evil.example/search?q=niche")]
    [InlineData("/search?q=niche&next=http://evil.example/")]
    [InlineData("/%2f%2fevil.example")]
    public async Task No_page_links_or_leads_elsewhere(string target)
    {
        string response = await RawHttp.GetAsync(_server, target);

        Assert.DoesNotContain("Location:", response, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(href|action|src)=\"(https?:)?//evil", response);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_change_that_a_page_of_another_site_asks_for_is_refused(string header, string value)
    {
        foreach (string address in new[] { "/api/v1/check", "/api/v1/documents", "/api/v1/align" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Bytes("x"u8.ToArray(), "text/plain") };
            request.Headers.TryAddWithoutValidation(header, value);
            await _server.Client.SendAsync(request).ProblemAsync(HttpStatusCode.Forbidden, "forged");
        }
    }

    [Fact]
    public async Task A_change_that_a_page_of_this_site_asks_for_is_taken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/check") { Content = Json("""{"text":"Fine."}""") };
        request.Headers.TryAddWithoutValidation("Origin", _server.Root.GetLeftPart(UriPartial.Authority));
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");

        await _server.Client.SendAsync(request).JsonAsync();
    }

    private static void AssertHarmless(string body)
    {
        Assert.DoesNotContain("<script>", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("</title><", body.Replace("</title>\n<", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"><img", body, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("/assets/[^\"]+")]
    private static partial Regex AssetAddress();
}
