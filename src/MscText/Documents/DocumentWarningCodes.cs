namespace MscText.Documents;

/// <summary>Stable names of the warnings of a reader.</summary>
public static class DocumentWarningCodes
{
    /// <summary>The text is not UTF-8; the encoding was recognised from the bytes.</summary>
    public const string EncodingDetected = "encoding-detected";

    /// <summary>Bytes that are invalid in the encoding; each run of them was read as U+FFFD.</summary>
    public const string InvalidBytes = "invalid-bytes";

    /// <summary>The text already holds U+FFFD: characters were lost before it was written.</summary>
    public const string LostCharacters = "lost-characters";

    /// <summary>Control characters inside the text.</summary>
    public const string ControlCharacters = "control-characters";

    /// <summary>A DOI held spaces or full-width characters that were left out of its value.</summary>
    public const string DoiRepaired = "doi-repaired";

    /// <summary>Two different DOIs claim to be the document's; the first was taken.</summary>
    public const string DoiConflict = "doi-conflict";

    /// <summary>No title was recognised.</summary>
    public const string NoTitle = "no-title";

    /// <summary>No abstract in a language that the page otherwise uses.</summary>
    public const string MissingAbstract = "missing-abstract";

    /// <summary>Two abstracts in the same language; the later ones were left in the body.</summary>
    public const string RepeatedAbstract = "repeated-abstract";

    /// <summary>A heading such as 作者信息 stands over nothing.</summary>
    public const string EmptyField = "empty-field";

    /// <summary>A row of a table has more or fewer cells than its header.</summary>
    public const string RaggedTable = "ragged-table";

    /// <summary>A field of a record has an unexpected type and was ignored.</summary>
    public const string IgnoredField = "ignored-field";
}
