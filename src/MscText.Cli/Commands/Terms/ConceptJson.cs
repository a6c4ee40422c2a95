using System.Text.Json;
using MscText.Cli.Io;
using MscText.Terms;

namespace MscText.Cli.Commands;

/// <summary>A concept in JSON output.</summary>
internal static class ConceptJson
{
    /// <summary>Writes the members of an object.</summary>
    public static void Write(Utf8JsonWriter json, Concept concept)
    {
        json.WriteString("concept", concept.Id);
        json.WriteString("type", TypeName(concept.Type));
        WriteNames(json, "en", concept.English.Concat(concept.Abbreviations));
        WriteNames(json, "zh", concept.Chinese);
        WriteNames(json, "zhHant", concept.ChineseTraditional);
    }

    /// <summary>The name of a type, as in the options: <c>drug-class</c>.</summary>
    public static string TypeName(SemanticType type) => KebabCase.Of(type.ToString());

    private static void WriteNames(Utf8JsonWriter json, string property, IEnumerable<string> names)
    {
        json.WriteStartArray(property);
        foreach (string name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }
}
