using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MscText.Documents;

/// <summary>Maps a record of JSON to a document.</summary>
internal sealed class RecordMapper
{
    private readonly StringBuilder _source = new();
    private readonly List<string> _ignored = [];

    // Fields in the order of the record, with their place in the source that they build.
    private readonly List<(string Field, TextSpan Span)> _texts = [];
    private string? _id;
    private int? _year;
    private PageShape _shape = PageShape.Record;

    public static BilingualDocument Map(JsonElement record, string name, int line)
    {
        var mapper = new RecordMapper();
        foreach (JsonProperty property in record.EnumerateObject())
        {
            mapper.Take(property.Name, property.Value);
        }

        return mapper.Build(name, line);
    }

    private void Take(string field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        switch (field)
        {
            case "id" when value.ValueKind is JsonValueKind.String or JsonValueKind.Number:
                _id = value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
                break;
            case "shape" when value.ValueKind == JsonValueKind.String:
                _shape = Enum.GetValues<PageShape>().FirstOrDefault(s => value.ValueEquals(s.Name()));
                break;
            case "year" when value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int year):
                _year = year;
                break;
            case "year" when value.ValueKind == JsonValueKind.String && int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out int year):
                _year = year;
                break;
            case "titleEn" or "titleZh" or "title" or "journal" or "doi" or "pmid" or "abstractEn" or "abstractZh" or "abstract" when value.ValueKind == JsonValueKind.String:
                Append(field, value.GetString()!);
                break;
            case "pmid" when value.ValueKind == JsonValueKind.Number:
                Append(field, value.GetRawText());
                break;
            case "keywords" or "authors" when value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(i => i.ValueKind == JsonValueKind.String):
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Append(field, item.GetString()!);
                }

                break;
            case "keywords" or "authors" when value.ValueKind == JsonValueKind.String:
                foreach (string item in value.GetString()!.Split([';', '\uFF1B', '_', '|'], StringSplitOptions.TrimEntries))
                {
                    Append(field, item);
                }

                break;
            case "id" or "shape" or "year" or "titleEn" or "titleZh" or "title" or "journal" or "doi" or "pmid" or "abstractEn" or "abstractZh" or "abstract" or "keywords" or "authors":
                _ignored.Add(field);
                break;
            default:
                break;
        }
    }

    private void Append(string field, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _texts.Add((field, new TextSpan(_source.Length, text.Length)));
            _source.Append(text).Append('\n');
        }
    }

    private BilingualDocument Build(string name, int line)
    {
        string source = _source.ToString();
        string id = _id ?? $"{name}:{line}";
        var draft = new DocumentDraft(source, name);
        foreach ((string field, TextSpan span) in _texts)
        {
            if (TextForms.Trim(source, span) is { Length: > 0 } trimmed)
            {
                Place(draft, field, new PageUnit(source, trimmed, line: 1, blankBefore: false));
            }
        }

        draft.Publication = draft.Publication with { Year = _year };
        foreach (string field in _ignored)
        {
            draft.Warnings.Add(new DocumentWarning(DocumentWarningCodes.IgnoredField, $"The field \"{field}\" has an unexpected type.", default, line));
        }

        return draft.Build(_shape, id);
    }

    private static void Place(DocumentDraft draft, string field, PageUnit unit)
    {
        Language language = field.EndsWith("Zh", StringComparison.Ordinal) ? Language.Chinese
            : field.EndsWith("En", StringComparison.Ordinal) ? Language.English
            : unit.Profile is { HanCharacters: > 0, EnglishShare: < 0.6 } ? Language.Chinese : Language.English;
        switch (field)
        {
            case "title" or "titleEn" or "titleZh" when language == Language.Chinese:
                draft.TitleChinese ??= unit.Whole;
                break;
            case "title" or "titleEn" or "titleZh":
                draft.TitleEnglish ??= unit.Whole;
                break;
            case "abstract" or "abstractEn" or "abstractZh":
                AddAbstract(draft, unit, language);
                break;
            case "authors":
                draft.Authors.Add(new Author(unit.Whole));
                break;
            case "keywords":
                draft.Keywords.Add(unit.Whole);
                break;
            case "journal":
                draft.Publication = draft.Publication with { Journal = unit.Whole };
                break;
            case "doi":
                draft.Publication = draft.Publication with { Doi = DoiScanner.Find(unit).FirstOrDefault() ?? new DocumentIdentifier(unit.Text, unit.Whole) };
                break;
            default:
                draft.Publication = draft.Publication with { PubMedId = new DocumentIdentifier(unit.Text, unit.Whole) };
                break;
        }
    }

    private static void AddAbstract(DocumentDraft draft, PageUnit unit, Language language)
    {
        int start = 0;
        for (int i = 0; i <= unit.Text.Length; i++)
        {
            if (i == unit.Text.Length || unit.Text[i] == '\n')
            {
                if (unit.Part(TextSpan.FromBounds(unit.Span.Start + start, unit.Span.Start + i)) is { } paragraph)
                {
                    draft.Sections(language).AddRange(StructuredAbstract.Split(paragraph));
                }

                start = i + 1;
            }
        }
    }
}
