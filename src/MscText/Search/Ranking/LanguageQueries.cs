using MscText.Lucene;

namespace MscText.Search;

/// <summary>What <c>lang:</c> takes.</summary>
internal static class LanguageQueries
{
    /// <summary>The documents of a language; null where it is none.</summary>
    public static Query? Of(string value) => QueryCharacters.Fold(value).Trim('"', '(', ')', ' ').ToUpperInvariant() switch
    {
        "EN" or "ENG" or "ENGLISH" or "英文" or "英语" or "英語" => Has("en"),
        "ZH" or "CN" or "CHINESE" or "中文" or "汉语" or "漢語" => Has("zh"),
        "BOTH" or "双语" or "雙語" => new BooleanQuery(Occur.Must, Has("en"), Has("zh")),
        "EN-ONLY" => Only("en", "zh"),
        "ZH-ONLY" => Only("zh", "en"),
        _ => null,
    };

    private static TermQuery Has(string language) => new(new Term(SearchFields.Language, language));

    private static BooleanQuery Only(string language, string other) =>
        new([new BooleanClause(Has(language), Occur.Must), new BooleanClause(Has(other), Occur.MustNot)]);
}
