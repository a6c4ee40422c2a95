using Microsoft.Net.Http.Headers;

namespace MscText.Web;

/// <summary>Which formats of documents a body may have. The readers go by the ending of a name.</summary>
internal static class FileTypes
{
    private static readonly (string MediaType, string Ending)[] Types =
    [
        ("application/x-ndjson", ".jsonl"),
        ("application/jsonl", ".jsonl"),
        ("text/plain", ".txt"),
        ("application/xml", ".xml"),
        ("text/xml", ".xml"),
        ("application/x-research-info-systems", ".ris"),
        ("application/nbib", ".nbib"),
    ];

    /// <summary>The media types.</summary>
    public static IEnumerable<string> MediaTypes => Types.Select(t => t.MediaType);

    /// <summary>A name whose ending tells the format; null where the media type is none of these.</summary>
    /// <param name="contentType">The header of the request.</param>
    /// <param name="name">The name without its ending.</param>
    public static string? NameOf(string? contentType, string name)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? parsed))
        {
            return null;
        }

        string? ending = Array.Find(Types, t => parsed.MediaType.Equals(t.MediaType, StringComparison.OrdinalIgnoreCase)).Ending;
        return ending is null ? null : name + ending;
    }
}
