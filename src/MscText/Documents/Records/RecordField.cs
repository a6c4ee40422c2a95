namespace MscText.Documents;

/// <summary>What a text of a structured record is. Titles and abstracts of no stated language are told by their script.</summary>
internal enum RecordField : byte
{
    Title,
    TitleEnglish,
    TitleChinese,
    Abstract,
    AbstractEnglish,
    AbstractChinese,
    Author,
    Affiliation,
    Keyword,
    MeshHeading,
    Journal,
    Date,
    Volume,
    Issue,
    Pages,
    Doi,
    PubMedId,
}
