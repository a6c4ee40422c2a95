using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace MscText.Web;

/// <summary>Reads the bodies of requests within their limits.</summary>
internal static class ApiBodies
{
    // A UTF-16 code unit takes at most six bytes in JSON, escaped.
    private const int BytesPerCharacter = 6;
    private const int Overhead = 4 * 1024;
    private const int BytesInMemory = 64 * 1024;

    /// <summary>A body of JSON, or why it is none.</summary>
    public static async Task<(T? Value, Problem? Problem)> ReadJsonAsync<T>(HttpContext http, JsonTypeInfo<T> type, int maximumCharacters)
        where T : class
    {
        if (!http.Request.HasJsonContentType())
        {
            return (null, WrongType(http, ApiResponses.Json));
        }

        FormReader.SetMaximum(http, ((long)maximumCharacters * BytesPerCharacter) + Overhead);
        try
        {
            T? value = await JsonSerializer.DeserializeAsync(http.Request.Body, type, http.RequestAborted).ConfigureAwait(false);
            return value is null
                ? (null, new Problem(ProblemKind.Unreadable, "The body is null. Send an object."))
                : (value, null);
        }
        catch (JsonException exception)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine}");
            return (null, new Problem(
                ProblemKind.Unreadable,
                $"The body is not what the OpenAPI document describes ({place}): {Explain(exception)}",
                exception.Path is { Length: > 2 } path ? path[2..] : null));
        }
    }

    /// <summary>
    /// A body as a file: it is taken in first, what is large to a temporary file, so that the readers of documents never wait for the
    /// network, and can go back.
    /// </summary>
    public static async Task<(Stream? File, Problem? Problem)> ReadFileAsync(HttpContext http, long maximumBytes)
    {
        FormReader.SetMaximum(http, maximumBytes);
        http.Request.EnableBuffering(BytesInMemory, maximumBytes);
        try
        {
            await http.Request.Body.DrainAsync(http.RequestAborted).ConfigureAwait(false);
        }
        catch (IOException exception) when (exception is not BadHttpRequestException)
        {
            return (null, http.RequestAborted.IsCancellationRequested
                ? new Problem(ProblemKind.Unreadable, "The body ended early.")
                : new Problem(ProblemKind.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The body has more than {maximumBytes} bytes. Send it in parts.")));
        }

        http.Request.Body.Position = 0;
        return (http.Request.Body, null);
    }

    /// <summary>The problem of a body whose media type is another than those taken.</summary>
    public static Problem WrongType(HttpContext http, params ReadOnlySpan<string> taken) => new(
        ProblemKind.WrongMediaType, $"The body is {Shown(http.Request.ContentType)}. Send it as {string.Join(" or ", taken)}, and say so in Content-Type.", "Content-Type");

    // The messages of the serializer name types of this library, which say nothing to a client.
    private static string Explain(JsonException exception)
    {
        string message = exception.Message;
        if (message.IndexOf("including: ", StringComparison.Ordinal) is >= 0 and int list)
        {
            return $"it lacks {message[(list + "including: ".Length)..].Split(". ")[0].TrimEnd('.')}.";
        }

        if (message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            return $"it has a member '{message.Split('\'')[1]}', which is unknown.";
        }

        return message.Contains("could not be converted", StringComparison.Ordinal) || message.Contains("doesn't allow", StringComparison.Ordinal)
            ? "a value is of another type than it should be."
            : "it is no valid JSON in UTF-8.";
    }

    private static string Shown(string? type) => type is null ? "of no type" : type.Length <= 100 ? type : type[..100] + "…";
}
