namespace MscText.Search;

/// <summary>What counts how much, with a word as typed as the measure.</summary>
internal static class RankingWeights
{
    /// <summary>A compound as a whole, and each of its parts: together about what the words would count apart.</summary>
    public const float Compound = 0.6f;
    public const float Part = 0.4f;

    /// <summary>An abbreviation in other capitals than typed, where documents have it in these: however often, less than one mention.</summary>
    public const float OtherCase = 0.3f;

    /// <summary>A concept by any of its names, against its words as typed.</summary>
    public const float Concept = 0.98f;

    /// <summary>A concept beneath it.</summary>
    public const float Narrower = 0.4f;

    /// <summary>What a general dictionary gives for a word in the other language.</summary>
    public const float Translation = 0.98f;

    /// <summary>Which part of the documents that have a translation count for the rarity of what it translates.</summary>
    public const float TranslatedDocuments = 0.5f;

    /// <summary>A name of an author, of whom a word of the query may speak.</summary>
    public const float Author = 0.8f;

    /// <summary>A single Chinese character inside words.</summary>
    public const float Character = 0.3f;

    /// <summary>Two neighbouring words of the query close together.</summary>
    public const float Proximity = 0.15f;

    /// <summary>Most that a document of the index's latest year gets; half of it for one <see cref="RecencyHalfLife"/> years older.</summary>
    public const float Recency = 0.1f;
    public const float RecencyHalfLife = 5f;

    /// <summary>How many of the best hits are looked at for proximity and recency.</summary>
    public const int Window = 50;

    /// <summary>How many pairs of neighbouring words are looked at.</summary>
    public const int MostPairs = 8;

    /// <summary>How far apart neighbouring words may be and still count as close.</summary>
    public const int PairSlop = 3;
}
