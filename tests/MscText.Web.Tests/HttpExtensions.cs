using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace MscText.Web.Tests;

/// <summary>Short forms of what the tests ask and see.</summary>
internal static class HttpExtensions
{
    public static StringContent Json(string text) => new(text, new UTF8Encoding(false), "application/json");

    public static StringContent Lines(params string[] lines) => new(string.Join('\n', lines), new UTF8Encoding(false), "application/x-ndjson");

    public static ByteArrayContent Bytes(byte[] bytes, string mediaType)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }

    /// <summary>The body of a response as JSON; fails with the body where the status is another than expected.</summary>
    public static async Task<JsonElement> JsonAsync(this Task<HttpResponseMessage> pending, HttpStatusCode status = HttpStatusCode.OK)
    {
        using HttpResponseMessage response = await pending;
        string body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>The problem of a response: its media type, status and kind are checked.</summary>
    public static async Task<JsonElement> ProblemAsync(this Task<HttpResponseMessage> pending, HttpStatusCode status, string kind)
    {
        using HttpResponseMessage response = await pending;
        string body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        JsonElement problem = JsonDocument.Parse(body).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal("urn:msctext:problem:" + kind, problem.GetProperty("type").GetString());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        return problem;
    }

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    /// <summary>The text of a place.</summary>
    public static string Cut(this JsonElement span, string text) =>
        text.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32());

    public static IEnumerable<string?> Ids(this JsonElement result) => result.GetProperty("hits").EnumerateArray().Select(h => h.Text("id"));
}
