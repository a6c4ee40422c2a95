using Microsoft.Net.Http.Headers;

namespace MscText.Web;

/// <summary>Which formats a body may have. The readers go by the ending of a name.</summary>
internal sealed class FileTypes((string MediaType, string Ending)[] types)
{
    /// <summary>Files of documents.</summary>
    public static FileTypes Documents { get; } = new(
    [
        ("application/x-ndjson", ".jsonl"),
        ("application/jsonl", ".jsonl"),
        ("text/plain", ".txt"),
        ("application/xml", ".xml"),
        ("text/xml", ".xml"),
        ("application/x-research-info-systems", ".ris"),
        ("application/nbib", ".nbib"),
    ]);

    /// <summary>What can be checked: documents, and bitexts.</summary>
    public static FileTypes Checked { get; } = new(
    [
        .. Documents._types,
        ("application/x-tmx+xml", ".tmx"),
        ("application/xliff+xml", ".xliff"),
        ("text/tab-separated-values", ".tsv"),
    ]);

    private readonly (string MediaType, string Ending)[] _types = types;

    /// <summary>The media types.</summary>
    public IEnumerable<string> MediaTypes => _types.Select(t => t.MediaType);

    /// <summary>A name whose ending tells the format; null where the media type is none of these.</summary>
    /// <param name="contentType">The header of the request.</param>
    /// <param name="name">The name without its ending.</param>
    public string? NameOf(string? contentType, string name)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? parsed))
        {
            return null;
        }

        string? ending = Array.Find(_types, t => parsed.MediaType.Equals(t.MediaType, StringComparison.OrdinalIgnoreCase)).Ending;
        return ending is null ? null : name + ending;
    }
}
