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

    /// <summary>Writes the members of an object for a word of the general dictionary, in the form of a concept.</summary>
    public static void Write(Utf8JsonWriter json, GeneralEntry word)
    {
        json.WriteString("concept", "cc-cedict:" + word.Simplified);
        json.WriteString("type", "word");
        WriteNames(json, "en", word.Glosses);
        WriteNames(json, "zh", [word.Simplified]);
        WriteNames(json, "zhHant", word.Traditional == word.Simplified ? [] : [word.Traditional]);
    }

    /// <summary>Writes what a card shows: the names, and the concepts around this one.</summary>
    public static void WriteCard(Utf8JsonWriter json, TermDictionary dictionary, Concept concept)
    {
        Write(json, concept);
        WriteNames(json, "broader", dictionary.Broader(concept).Select(c => c.Id));
        WriteNames(json, "narrower", dictionary.Narrower(concept).Select(c => c.Id));
        json.WriteStartArray("otherSenses");
        foreach (TermSense sense in concept.OtherSenses)
        {
            json.WriteStartObject();
            json.WriteString("name", sense.Name);
            json.WriteString("en", sense.English);
            json.WriteString("zh", sense.Chinese);
            json.WriteString("concept", sense.ConceptId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
