using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MscText.Web;

/// <summary>Segments of a path as the client wrote them: in a decoded path an escaped slash can't be told from its escape.</summary>
internal static class PathSegments
{
    /// <summary>A segment, decoded.</summary>
    /// <param name="http">The request.</param>
    /// <param name="fromEnd">Which one, counted from the end: 1 is the last.</param>
    public static string Of(HttpContext http, int fromEnd)
    {
        string target = http.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw ? raw : http.Request.Path.ToUriComponent();
        string path = target.Split('?', 2)[0].TrimEnd('/');
        string[] segments = path.Split('/');
        return fromEnd < segments.Length ? Uri.UnescapeDataString(segments[^fromEnd]) : string.Empty;
    }
}
