using System.Globalization;
using System.Text.Json;

namespace MscText.Documents;

/// <summary>Maps a record of JSON to a document.</summary>
internal static class JsonRecord
{
    private static readonly char[] s_listMarks = [';', '\uFF1B', '_', '|'];

    public static BilingualDocument Map(JsonElement record, string name, int line)
    {
        var builder = new RecordBuilder();
        foreach (JsonProperty property in record.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Null && !TryTake(builder, property.Name, property.Value) && IsKnown(property.Name))
            {
                builder.Ignore(property.Name, line);
            }
        }

        return builder.Build(name, line);
    }

    private static bool TryTake(RecordBuilder builder, string name, JsonElement value)
    {
        switch (name)
        {
            case "id" when value.ValueKind is JsonValueKind.String or JsonValueKind.Number:
                builder.Id = value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
                return true;
            case "shape" when value.ValueKind == JsonValueKind.String:
                builder.Shape = Enum.GetValues<PageShape>().FirstOrDefault(s => value.ValueEquals(s.Name()));
                return true;
            case "year" when value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int year):
                builder.Year = year;
                return true;
            case "year" when value.ValueKind == JsonValueKind.String && int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out int year):
                builder.Year = year;
                return true;
            case "shape" or "year":
                return false;
            default:
                return FieldOf(name) is { } field && TryAdd(builder, field, value);
        }
    }

    private static bool TryAdd(RecordBuilder builder, RecordField field, JsonElement value)
    {
        bool isList = field is RecordField.Keyword or RecordField.MeshHeading or RecordField.Author;
        switch (value.ValueKind)
        {
            case JsonValueKind.String when isList:
                foreach (string item in value.GetString()!.Split(s_listMarks, StringSplitOptions.TrimEntries))
                {
                    builder.Add(field, item);
                }

                return true;
            case JsonValueKind.Array when isList && value.EnumerateArray().All(i => i.ValueKind == JsonValueKind.String):
                foreach (JsonElement item in value.EnumerateArray())
                {
                    builder.Add(field, item.GetString());
                }

                return true;
            case JsonValueKind.String:
                builder.Add(field, value.GetString());
                return true;
            case JsonValueKind.Number when field == RecordField.PubMedId:
                builder.Add(field, value.GetRawText());
                return true;
            default:
                return false;
        }
    }

    private static bool IsKnown(string name) => name is "id" or "shape" or "year" || FieldOf(name) is not null;

    private static RecordField? FieldOf(string name) => name switch
    {
        "title" => RecordField.Title,
        "titleEn" => RecordField.TitleEnglish,
        "titleZh" => RecordField.TitleChinese,
        "abstract" => RecordField.Abstract,
        "abstractEn" => RecordField.AbstractEnglish,
        "abstractZh" => RecordField.AbstractChinese,
        "authors" => RecordField.Author,
        "keywords" => RecordField.Keyword,
        "meshHeadings" => RecordField.MeshHeading,
        "journal" => RecordField.Journal,
        "doi" => RecordField.Doi,
        "pmid" => RecordField.PubMedId,
        _ => null,
    };
}
