namespace MscText.Alignment;

/// <summary>What the dictionary says of a mined term pair.</summary>
public enum TermCandidateStatus
{
    /// <summary>It knows neither name.</summary>
    New,

    /// <summary>It knows one of the names; the other may be a synonym of that concept.</summary>
    Synonym,

    /// <summary>It has a concept with both names, or CC-CEDICT has the pair: a word of the general language.</summary>
    Known,
}
