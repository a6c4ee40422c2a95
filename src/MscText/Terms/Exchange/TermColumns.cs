using System.Diagnostics.CodeAnalysis;

namespace MscText.Terms;

/// <summary>Which columns of a table hold what.</summary>
public sealed record TermColumns
{
    /// <summary>The columns: what each holds, and its name in the header or its number, counted from 1. A field may have several.</summary>
    public required IReadOnlyList<(TermField Field, string Column)> Map { get; init; }

    /// <summary>Whether the first row holds names of columns; true unless set.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>
    /// Reads a mapping such as <c>en=Term,zh=中文,abbr=3</c>: a field, an equals sign, and the name or number of a column.
    /// The fields are <c>id</c>, <c>type</c>, <c>en</c>, <c>zh</c>, <c>zh-Hans</c>, <c>zh-Hant</c> (also as <c>zh-CN</c>,
    /// <c>zh-TW</c>), <c>abbr</c> and <c>broader</c>.
    /// </summary>
    /// <param name="text">The mapping.</param>
    /// <param name="columns">The columns, or null.</param>
    /// <param name="error">What is wrong with the mapping, or null.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out TermColumns? columns, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        columns = null;
        var map = new List<(TermField, string)>();
        foreach (string part in text.Split(','))
        {
            int at = part.IndexOf('=', StringComparison.Ordinal);
            string column = part[(at + 1)..].Trim();
            if (at <= 0 || column.Length == 0)
            {
                error = $"'{part}' is not of the form field=column.";
                return false;
            }

            if (FieldOf(part[..at].Trim()) is not { } field)
            {
                error = $"'{part[..at].Trim()}' is none of the fields id, type, en, zh, zh-Hans, zh-Hant, abbr, broader.";
                return false;
            }

            map.Add((field, column));
        }

        if (!map.Exists(m => IsName(m.Item1)))
        {
            error = "No column of names is given: en, zh, zh-Hans, zh-Hant or abbr.";
            return false;
        }

        columns = new TermColumns { Map = map };
        error = null;
        return true;
    }

    /// <summary>The columns whose names in a header are those of fields, or null where none of them holds names.</summary>
    internal static TermColumns? FromHeader(IReadOnlyList<string> header)
    {
        (TermField Field, string Column)[] map = [.. header
            .Select(column => (Field: FieldOf(column.Trim()), Column: column))
            .Where(m => m.Field is not null)
            .Select(m => (m.Field!.Value, m.Column))];
        return map.Any(m => IsName(m.Field)) ? new TermColumns { Map = map } : null;
    }

    internal static bool IsName(TermField field) => field is not (TermField.Id or TermField.Type or TermField.Broader);

    private static TermField? FieldOf(string name) => name.ToLowerInvariant() switch
    {
        "id" => TermField.Id,
        "type" => TermField.Type,
        "abbr" or "abbreviation" or "缩写" => TermField.Abbreviation,
        "broader" => TermField.Broader,
        "english" or "term" or "英文" => TermField.English,
        "chinese" or "中文" => TermField.Chinese,
        _ => LanguageTag.Parse(name) switch
        {
            NameLanguage.English => TermField.English,
            NameLanguage.Chinese => TermField.Chinese,
            NameLanguage.ChineseSimplified => TermField.ChineseSimplified,
            NameLanguage.ChineseTraditional => TermField.ChineseTraditional,
            _ => null,
        },
    };
}
