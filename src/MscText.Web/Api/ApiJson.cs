using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace MscText.Web;

/// <summary>How bodies are read and written as JSON, generated when the library is built.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ApiSearchResult))]
[JsonSerializable(typeof(ApiDocument))]
[JsonSerializable(typeof(ApiSimilar))]
[JsonSerializable(typeof(ApiCompletions))]
[JsonSerializable(typeof(ApiPair))]
[JsonSerializable(typeof(ApiCheckRequest))]
[JsonSerializable(typeof(ApiText))]
[JsonSerializable(typeof(ApiCheckResult))]
[JsonSerializable(typeof(ApiAlignment))]
[JsonSerializable(typeof(ApiTokens))]
[JsonSerializable(typeof(ApiTerms))]
[JsonSerializable(typeof(ApiUploadResult))]
[JsonSerializable(typeof(ApiHealth))]
[JsonSerializable(typeof(ApiProblem))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable; what could end a script or an attribute is escaped all the same.</summary>
    public static ApiJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
    });
}
