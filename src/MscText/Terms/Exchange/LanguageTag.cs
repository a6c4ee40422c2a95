namespace MscText.Terms;

/// <summary>Reads language tags (BCP 47, RFC 5646), also with the underscores of locales.</summary>
internal static class LanguageTag
{
    /// <summary>The language of a tag: <c>en-US</c>, <c>zh-Hant</c>, <c>zh_TW</c>; a script subtag counts before a region.</summary>
    public static NameLanguage Parse(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
        {
            return NameLanguage.Undeclared;
        }

        string[] subtags = tag.Trim().ToLowerInvariant().Split('-', '_');
        return subtags[0] switch
        {
            "en" or "eng" => NameLanguage.English,
            "zh" or "zho" or "chi" or "cmn" or "yue" => Chinese(subtags),
            "und" or "mul" => NameLanguage.Undeclared,
            _ => NameLanguage.Other,
        };
    }

    private static NameLanguage Chinese(string[] subtags) =>
        subtags.Contains("hans") ? NameLanguage.ChineseSimplified
        : subtags.Contains("hant") ? NameLanguage.ChineseTraditional
        : subtags.Any(s => s is "cn" or "sg" or "my") ? NameLanguage.ChineseSimplified
        : subtags.Any(s => s is "tw" or "hk" or "mo") ? NameLanguage.ChineseTraditional
        : NameLanguage.Chinese;
}
