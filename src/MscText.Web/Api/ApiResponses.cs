using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MscText.Web;

/// <summary>Writes responses of the API.</summary>
internal static class ApiResponses
{
    public const string Json = "application/json";
    public const string ProblemJson = "application/problem+json";

    private const int TagBytes = 12;

    /// <summary>
    /// Writes a value. What was got carries a tag of its content, by which a client asks whether it still holds; everything else is
    /// not to be kept.
    /// </summary>
    public static Task WriteAsync<T>(HttpContext http, T value, JsonTypeInfo<T> type)
    {
        var body = new ArrayBufferWriter<byte>(4 * 1024);
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = type.Options.Encoder, SkipValidation = true }))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        return WriteAsync(http, body.WrittenMemory, Json);
    }

    /// <summary>Writes bytes, in the same way.</summary>
    public static async Task WriteAsync(HttpContext http, ReadOnlyMemory<byte> body, string contentType)
    {
        HttpResponse response = http.Response;
        bool isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        response.Headers.CacheControl = isRead ? "private, no-cache" : "no-store";
        if (isRead)
        {
            string tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body.Span).AsSpan(0, TagBytes))}\"";
            response.Headers.ETag = tag;
            if (IsKnown(http.Request.Headers.IfNoneMatch, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Writes a problem as RFC 9457 has it.</summary>
    public static async Task WriteProblemAsync(HttpContext http, Problem problem)
    {
        var body = new ApiProblem
        {
            Type = "urn:msctext:problem:" + JsonNamingPolicy.KebabCaseLower.ConvertName(problem.Kind.ToString()),
            Title = problem.Title,
            Status = problem.Status,
            Detail = problem.Detail,
            Parameter = problem.Parameter,
        };
        http.Response.ContentType = ProblemJson;
        await JsonSerializer.SerializeAsync(http.Response.Body, body, ApiJson.Readable.ApiProblem, http.RequestAborted).ConfigureAwait(false);
    }

    private static bool IsKnown(StringValues header, string tag) =>
        header.Any(h => h is not null && h.Split(',', StringSplitOptions.TrimEntries).Any(t => t == "*" || t == tag || t == "W/" + tag));
}
