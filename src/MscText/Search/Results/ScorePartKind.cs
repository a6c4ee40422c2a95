namespace MscText.Search;

/// <summary>Kinds of <see cref="ScorePart"/>.</summary>
public enum ScorePartKind
{
    /// <summary>A word as typed.</summary>
    Word,

    /// <summary>A phrase in quotation marks.</summary>
    Phrase,

    /// <summary>A concept, by any of its names.</summary>
    Concept,

    /// <summary>A concept beneath one that was named.</summary>
    Narrower,

    /// <summary>Words of the query that stand close together.</summary>
    Proximity,

    /// <summary>A recent year.</summary>
    Recency,

    /// <summary>A field or filter of the query: an author, a DOI, a heading.</summary>
    Field,

    /// <summary>A word of the other language that a general dictionary gives for one that was typed.</summary>
    Translation,
}
