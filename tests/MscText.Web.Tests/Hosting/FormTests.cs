using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace MscText.Web.Tests.Hosting;

public sealed partial class FormTests : IAsyncLifetime
{
    private readonly TempIndex _index = new(SampleDocuments.All);
    private WebServer _server = null!;

    public async Task InitializeAsync() => _server = await WebServer.StartAsync(_index.Path, o =>
    {
        o.AllowUpload = true;
        o.MaximumUploadBytes = 100_000;
        o.MaximumTextLength = 10_000;
    });

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _index.Dispose();
    }

    [Fact]
    public async Task A_form_with_its_token_is_answered()
    {
        (HttpStatusCode status, string body) = await PostAsync("/check", ("en", "We gave 30 mg daily."), ("zh", "我们每日给予40 mg。"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("30 in the English", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/check")]
    [InlineData("/upload")]
    public async Task A_form_without_a_token_or_with_a_foreign_one_is_refused(string address)
    {
        using HttpClient client = _server.NewClient();
        using var bare = new MultipartFormDataContent { { new StringContent("text"), "text" } };
        using HttpResponseMessage without = await client.PostAsync(address, bare);

        // A token of one browser is worth nothing in another, which has another cookie.
        (string field, string token) = await TokenAsync(_server.Client, address);
        await TokenAsync(client, address);
        using var foreign = new MultipartFormDataContent { { new StringContent("text"), "text" }, { new StringContent(token), field } };
        using HttpResponseMessage with = await client.PostAsync(address, foreign);

        Assert.Equal(HttpStatusCode.Forbidden, without.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, with.StatusCode);
    }

    [Fact]
    public async Task The_cookie_of_the_token_is_for_this_site_only_and_not_for_scripts()
    {
        using HttpResponseMessage response = await _server.Client.GetAsync("/check");
        string cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.Contains("ntiforgery", StringComparison.Ordinal));

        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_checked_and_what_it_lacks_is_said()
    {
        (HttpStatusCode status, string body) = await PostFileAsync("/check", "records.jsonl", """
            {"id":"one","abstractEn":"We gave 30 mg daily.","abstractZh":"我们每日给予40 mg。"}
            {nonsense
            """);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("30 in the English", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bitext_is_checked_as_well()
    {
        (HttpStatusCode status, string body) = await PostFileAsync("/check", "memory.tsv", "We gave 30 mg daily.\t我们每日给予40 mg。\n");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("30 in the English", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_added_and_found()
    {
        (HttpStatusCode status, string _) = await PostFileAsync("/upload", "../../records.jsonl", """{"id":"z1","titleEn":"Zebrafish hearts"}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["z1"], (await _server.Client.GetAsync("/api/v1/search?q=zebrafish").JsonAsync()).Ids());
    }

    [Fact]
    public async Task An_empty_form_and_half_a_pair_are_said_on_the_page()
    {
        (HttpStatusCode nothing, string _) = await PostAsync("/check");
        (HttpStatusCode half, string body) = await PostAsync("/check", ("en", "One side only."));
        (HttpStatusCode upload, string _) = await PostAsync("/upload");

        Assert.Equal(HttpStatusCode.BadRequest, nothing);
        Assert.Equal(HttpStatusCode.BadRequest, half);
        Assert.Equal(HttpStatusCode.BadRequest, upload);
        Assert.Contains("One side only.", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_and_files_over_the_limit_are_refused()
    {
        (HttpStatusCode text, string _) = await PostAsync("/check", ("text", new string('a', 10_001)));
        (HttpStatusCode longer, string _) = await PostAsync("/check", ("text", new string('a', 50_000)));
        (HttpStatusCode file, string _) = await PostFileAsync("/check", "big.txt", new string('a', 100_001));
        (HttpStatusCode body, string _) = await PostFileAsync("/upload", "big.txt", new string('a', 500_000));

        Assert.All([text, longer, file, body], status => Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status));
    }

    [Fact]
    public async Task What_is_no_form_is_refused()
    {
        using HttpResponseMessage json = await _server.Client.PostAsync("/check", HttpExtensions.Json("{}"));
        using HttpResponseMessage broken = await _server.Client.PostAsync("/check", HttpExtensions.Bytes("--x\r\nrubbish"u8.ToArray(), "multipart/form-data; boundary=x"));
        using HttpResponseMessage unbounded = await _server.Client.PostAsync("/check", HttpExtensions.Bytes("x"u8.ToArray(), "multipart/form-data"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, unbounded.StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach ((string name, string value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await SendAsync(address, form);
    }

    private async Task<(HttpStatusCode Status, string Body)> PostFileAsync(string address, string fileName, string text)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", fileName } };
        return await SendAsync(address, form);
    }

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(string address, MultipartFormDataContent form)
    {
        (string field, string token) = await TokenAsync(_server.Client, address);
        form.Add(new StringContent(token), field);
        using HttpResponseMessage response = await _server.Client.PostAsync(address, form);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    private static async Task<(string Field, string Token)> TokenAsync(HttpClient client, string address)
    {
        Match match = TokenField().Match(await client.GetStringAsync(address));
        Assert.True(match.Success);
        return (match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value));
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*Token)\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
