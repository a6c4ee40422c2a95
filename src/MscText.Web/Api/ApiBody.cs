using System.Text.Json.Serialization.Metadata;

namespace MscText.Web;

/// <summary>A body that an endpoint takes.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Type">Its type in JSON; null where it is a file.</param>
internal sealed record ApiBody(string MediaType, JsonTypeInfo? Type = null);
