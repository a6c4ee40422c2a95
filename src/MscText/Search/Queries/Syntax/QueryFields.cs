using System.Collections.Frozen;

namespace MscText.Search;

/// <summary>The names of fields in queries, in English and Chinese.</summary>
internal static class QueryFields
{
    private static readonly FrozenDictionary<string, QueryField> s_names = new Dictionary<string, QueryField>
    {
        ["title"] = QueryField.Title,
        ["标题"] = QueryField.Title,
        ["標題"] = QueryField.Title,
        ["题名"] = QueryField.Title,
        ["題名"] = QueryField.Title,
        ["author"] = QueryField.Author,
        ["作者"] = QueryField.Author,
        ["year"] = QueryField.Year,
        ["年份"] = QueryField.Year,
        ["年"] = QueryField.Year,
        ["mesh"] = QueryField.Mesh,
        ["主题词"] = QueryField.Mesh,
        ["主題詞"] = QueryField.Mesh,
        ["keyword"] = QueryField.Keyword,
        ["keywords"] = QueryField.Keyword,
        ["关键词"] = QueryField.Keyword,
        ["關鍵詞"] = QueryField.Keyword,
        ["关键字"] = QueryField.Keyword,
        ["關鍵字"] = QueryField.Keyword,
        ["journal"] = QueryField.Journal,
        ["期刊"] = QueryField.Journal,
        ["doi"] = QueryField.Doi,
        ["pmid"] = QueryField.Pmid,
        ["lang"] = QueryField.Language,
        ["语言"] = QueryField.Language,
        ["語言"] = QueryField.Language,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, QueryField>.AlternateLookup<ReadOnlySpan<char>> s_lookup =
        s_names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The field of a name.</summary>
    public static bool TryGet(ReadOnlySpan<char> name, out QueryField field) => s_lookup.TryGetValue(name, out field);
}
