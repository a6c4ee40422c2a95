namespace MscText.Search;

/// <summary>Names of the index's fields. Any Lucene 4.6 to 4.10 that opens the index sees these.</summary>
internal static class SearchFields
{
    /// <summary>Key of a document: indexed whole, stored.</summary>
    public const string Id = "id";

    /// <summary>
    /// Every word of titles, abstracts, keywords, headings and other text, in either language: stemmed, with the parts of compounds at
    /// the position of the whole. The title is in it several times (<see cref="TitleWeight"/>), which makes BM25 on this field the BM25F of
    /// all of them, at the price of one field (Robertson, Zaragoza and Taylor, <i>Simple BM25 extension to multiple weighted fields</i>,
    /// 2004). Its length is that of the longer language, so that a document is not punished for being there in both.
    /// Latin words are in it as they are written, too: see <see cref="ExactMark"/>.
    /// </summary>
    public const string Words = "words";

    /// <summary>Words of the titles in either language.</summary>
    public const string Title = "title";

    /// <summary>
    /// Concepts of the term dictionary, by id, whatever the language or script they were named in: as often as the language that names
    /// them more does.
    /// </summary>
    public const string Concept = "concept";

    /// <summary>Single Chinese characters, so that a query of one character finds.</summary>
    public const string Characters = "chars";

    /// <summary>Author names, whole and word by word, in lower case.</summary>
    public const string Author = "author";

    /// <summary>Words of the journal's name.</summary>
    public const string Journal = "journal";

    /// <summary>Words of keywords and of subject headings, each with a gap after it.</summary>
    public const string Keyword = "keyword";
    public const string Mesh = "mesh";

    /// <summary>Identifiers, whole, in lower case.</summary>
    public const string Doi = "doi";
    public const string Pmid = "pmid";

    /// <summary>The languages of title and abstracts (<c>en</c>, <c>zh</c>), and the script of the Chinese (<c>hans</c>, <c>hant</c>, <c>mixed</c>).</summary>
    public const string Language = "lang";
    public const string Script = "script";

    /// <summary>Year of publication: a numeric doc value and stored. <see cref="YearOldest"/> puts documents without one last.</summary>
    public const string Year = "year";
    public const string YearOldest = "year_oldest";

    /// <summary>What is stored of a record beside these: see <see cref="RecordReader"/>.</summary>
    public const string TitleEnglish = "title_en";
    public const string TitleChinese = "title_zh";
    public const string AbstractEnglish = "abstract_en";
    public const string AbstractChinese = "abstract_zh";
    public const string Body = "body";
    public const string File = "file";
    public const string Shape = "shape";
    public const string Sections = "sections";
    public const string Beads = "beads";

    /// <summary>How often a word of the title counts.</summary>
    public const int TitleWeight = 3;

    /// <summary>
    /// Comes before a Latin word as it is written, in lower case and not stemmed, which is at the position of its stem; twice before one
    /// whose capitals tell (<c>==WAS</c>, <c>==p53</c>). For exact phrases, patterns and corrections.
    /// </summary>
    public const char ExactMark = '=';

    /// <summary>Positions between two texts of one field, which no phrase spans.</summary>
    public const int Gap = 100;
}
