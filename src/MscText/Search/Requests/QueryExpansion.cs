namespace MscText.Search;

/// <summary>What a query is searched as beside its words. Everything counts less than the words as typed.</summary>
[Flags]
public enum QueryExpansion
{
    /// <summary>Words as typed only, folded and stemmed.</summary>
    None = 0,

    /// <summary>Other names of a concept that the query names, in both languages.</summary>
    Synonyms = 1,

    /// <summary>Concepts beneath it in the dictionary (stem cells: mesenchymal stem cells, …).</summary>
    Narrower = 2,

    /// <summary>Abbreviations, as what they stand for in the context of the query.</summary>
    Abbreviations = 4,

    /// <summary>Pinyin typed in place of Chinese (<c>gan xi bao</c>). Off by default.</summary>
    Pinyin = 8,

    /// <summary>Words that no term of the dictionary covers, as a general dictionary gives them in the other language.</summary>
    Translations = 16,

    /// <summary>Synonyms, narrower concepts, abbreviations and translations.</summary>
    Default = Synonyms | Narrower | Abbreviations | Translations,
}
