using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace MscText.Web;

/// <summary>An endpoint of the API: what is mapped, and what the OpenAPI document says of it.</summary>
/// <param name="Method">Its HTTP method.</param>
/// <param name="Path">Its path below the prefix; text in braces is a parameter.</param>
/// <param name="Id">Its name for generated clients.</param>
/// <param name="Summary">What it does, in English.</param>
/// <param name="Handler">Writes the response, or returns why it can't.</param>
internal sealed record ApiEndpoint(string Method, string Path, string Id, string Summary, Func<HttpContext, Task<Problem?>> Handler)
{
    /// <summary>Parameters of the query string.</summary>
    public IReadOnlyList<QueryParameter> Query { get; init; } = [];

    /// <summary>The bodies it takes; empty where it takes none.</summary>
    public IReadOnlyList<ApiBody> Bodies { get; init; } = [];

    /// <summary>The type of the response; null where it is text.</summary>
    public JsonTypeInfo? Response { get; init; }

    /// <summary>The media type of the response.</summary>
    public string ResponseType { get; init; } = ApiResponses.Json;

    /// <summary>What may go wrong, beside what may with every endpoint.</summary>
    public IReadOnlyList<ProblemKind> Problems { get; init; } = [];

    /// <summary>Whether it may take as long as a check; otherwise as long as a search.</summary>
    public bool IsLong { get; init; }

    /// <summary>Whether requests count against the limit of their address.</summary>
    public bool IsCounted { get; init; } = true;
}
