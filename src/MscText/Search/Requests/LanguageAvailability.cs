namespace MscText.Search;

/// <summary>In which languages a document has a title or abstract.</summary>
public enum LanguageAvailability
{
    /// <summary>Any.</summary>
    Any,

    /// <summary>English, whatever else.</summary>
    English,

    /// <summary>Chinese, whatever else.</summary>
    Chinese,

    /// <summary>English only.</summary>
    EnglishOnly,

    /// <summary>Chinese only.</summary>
    ChineseOnly,

    /// <summary>Both.</summary>
    Both,
}
