using System.Text.Json;
using System.Text.Json.Serialization;

namespace MscText.Web;

/// <summary>Writes the values of an enumeration as parameters take them: by name, in camel case.</summary>
internal sealed class CamelCaseConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
