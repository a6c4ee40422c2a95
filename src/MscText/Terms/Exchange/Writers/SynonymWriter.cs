using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MscText.Terms;

/// <summary>Writes rules of synonyms in Solr's format, as a file or in the JSON of Elasticsearch.</summary>
internal static class SynonymWriter
{
    private const int FlushAt = 1 << 16;

    public static void WriteSolr(Stream stream, IEnumerable<Concept> concepts, TermExportOptions options)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (Concept concept in concepts)
        {
            if (Rule(concept, options) is { } rule)
            {
                writer.WriteLine(rule);
            }
        }
    }

    public static void WriteElasticsearch(Stream stream, IEnumerable<Concept> concepts, TermExportOptions options)
    {
        // The body of a request: it holds no markup that could escape a page.
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });
        json.WriteStartObject();
        json.WriteStartArray("synonyms_set");
        foreach (Concept concept in concepts)
        {
            if (Rule(concept, options) is { } rule)
            {
                json.WriteStartObject();
                json.WriteString("id", concept.Id);
                json.WriteString("synonyms", rule);
                json.WriteEndObject();
                if (json.BytesPending > FlushAt)
                {
                    json.Flush();
                }
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Null where there is nothing to say: a single name.
    private static string? Rule(Concept concept, TermExportOptions options)
    {
        List<string> names = [.. SynonymNames.Of(concept, options)];
        if (!options.MapToPreferred)
        {
            return names.Count < 2 ? null : string.Join(", ", names.Select(Escape));
        }

        string[] preferred = [.. ((IReadOnlyList<string>[])[concept.English.Count > 0 ? concept.English : concept.Abbreviations, concept.Chinese.Count > 0 ? concept.Chinese : concept.ChineseTraditional])
            .Where(l => l.Count > 0)
            .Select(l => l[0])];
        return names.Count < 2 ? null : $"{string.Join(", ", names.Select(Escape))} => {string.Join(", ", preferred.Select(Escape))}";
    }

    // A comma separates, an arrow maps, a number sign begins a comment; a backslash takes that from them.
    private static string Escape(string name)
    {
        string escaped = name
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("=>", "\\=>", StringComparison.Ordinal);
        return escaped[0] == '#' ? "\\" + escaped : escaped;
    }
}
