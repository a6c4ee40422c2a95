namespace MscText.Search;

/// <summary>What a query can name before a colon.</summary>
internal enum QueryField
{
    /// <summary>Titles.</summary>
    Title,

    /// <summary>Authors.</summary>
    Author,

    /// <summary>A year or a range of years.</summary>
    Year,

    /// <summary>Subject headings.</summary>
    Mesh,

    /// <summary>Keywords.</summary>
    Keyword,

    /// <summary>Names of journals.</summary>
    Journal,

    /// <summary>Digital object identifiers.</summary>
    Doi,

    /// <summary>Identifiers in PubMed.</summary>
    Pmid,

    /// <summary>Languages in which there is a text.</summary>
    Language,
}
