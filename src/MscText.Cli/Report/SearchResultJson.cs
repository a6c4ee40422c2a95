using System.Text.Json;
using MscText.Cli.Io;
using MscText.Search;

namespace MscText.Cli.Report;

/// <summary>The result of a search as JSON: a line a hit, and one about the whole where it is wanted.</summary>
internal static class SearchResultJson
{
    public static void WriteHits(Output output, SearchResult result)
    {
        foreach (SearchHit hit in result.Hits)
        {
            output.JsonLine(json => WriteHit(json, hit));
        }
    }

    public static void WriteSummary(Output output, SearchResult result) => output.JsonLine(json =>
    {
        json.WriteNumber("total", result.TotalHits);
        json.WriteString("next", result.Next);
        WriteArray(json, "corrections", result.Corrections, c => json.WriteStringValue(c.Query));
        WriteArray(json, "chips", result.Chips, chip => WriteChip(json, chip));
        WriteArray(json, "facets", result.Facets, facet => WriteFacet(json, facet));
    });

    private static void WriteHit(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteString("id", hit.Id);
        json.WriteNumber("score", hit.Score);
        json.WriteString("titleEn", hit.TitleEnglish);
        json.WriteString("titleZh", hit.TitleChinese);
        WriteArray(json, "snippets", hit.Snippets, s => json.WriteStringValue(s.Text));
        if (hit.ScoreParts.Count > 0)
        {
            WriteArray(json, "scoreParts", hit.ScoreParts, part =>
            {
                json.WriteStartObject();
                json.WriteString("kind", part.Kind.ToString());
                json.WriteString("text", part.Text);
                json.WriteNumber("score", part.Score);
                json.WriteEndObject();
            });
        }
    }

    private static void WriteChip(Utf8JsonWriter json, QueryChip chip)
    {
        json.WriteStartObject();
        json.WriteString("key", chip.Key);
        json.WriteString("kind", KebabCase.Of(chip.Kind.ToString()));
        json.WriteString("en", chip.English);
        json.WriteString("zh", chip.Chinese);
        json.WriteBoolean("removed", chip.IsRemoved);
        json.WriteBoolean("excluded", chip.IsExcluded);
        json.WriteEndObject();
    }

    private static void WriteFacet(Utf8JsonWriter json, SearchFacet facet)
    {
        json.WriteStartObject();
        json.WriteString("kind", KebabCase.Of(facet.Kind.ToString()));
        WriteArray(json, "values", facet.Values, value =>
        {
            json.WriteStartObject();
            json.WriteString("value", value.Value);
            json.WriteString("en", value.English);
            json.WriteString("zh", value.Chinese);
            json.WriteNumber("count", value.Count);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
        {
            write(value);
        }

        json.WriteEndArray();
    }
}
