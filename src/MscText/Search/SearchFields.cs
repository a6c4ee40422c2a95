namespace MscText.Search;

/// <summary>Names of the index's fields. Any Lucene 4.6 to 4.10 that opens the index sees these.</summary>
internal static class SearchFields
{
    /// <summary>Key of a document: indexed whole, stored.</summary>
    public const string Id = "id";

    /// <summary>Words of the titles and abstracts, by language; and of everything else the document says.</summary>
    public const string TitleEnglish = "title_en";
    public const string TitleChinese = "title_zh";
    public const string AbstractEnglish = "abstract_en";
    public const string AbstractChinese = "abstract_zh";
    public const string Body = "body";

    /// <summary>Concepts of the term dictionary, by id, whatever the language or script they were named in.</summary>
    public const string Concept = "concept";

    /// <summary>Single Chinese characters, so that a query of one character finds.</summary>
    public const string Characters = "chars";

    /// <summary>Author names, whole and word by word, in lower case.</summary>
    public const string Author = "author";
    public const string Journal = "journal";
    public const string Keyword = "keyword";
    public const string Doi = "doi";
    public const string File = "file";
    public const string Shape = "shape";

    /// <summary>Year of publication: indexed, stored, and a numeric doc value to sort by.</summary>
    public const string Year = "year";

    /// <summary>Sentences and beads, stored so that a hit shows its counterpart.</summary>
    public const string Beads = "beads";

    /// <summary>The fields that hold segmented words, with the weight of a match in each.</summary>
    public static IReadOnlyList<(string Name, float Weight, Language Language)> Words { get; } =
    [
        (TitleEnglish, 2f, Language.English),
        (TitleChinese, 2f, Language.Chinese),
        (AbstractEnglish, 1f, Language.English),
        (AbstractChinese, 1f, Language.Chinese),
        (Body, 0.7f, Language.Mixed),
    ];
}
