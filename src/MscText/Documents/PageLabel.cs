namespace MscText.Documents;

/// <summary>What a heading of a page announces.</summary>
internal enum PageLabel
{
    Title,
    Authors,
    Affiliations,
    Publication,
    Journal,
    Date,
    Doi,
    PubMedId,
    Abstract,
    Keywords,
    References,
    Correspondence,
    ConflictOfInterest,
    Funding,
    History,
    Registration,
    Classification,
    Copyright,
    Disclaimer,

    /// <summary>A part of a structured abstract, or a main section of an article.</summary>
    Section,
}
