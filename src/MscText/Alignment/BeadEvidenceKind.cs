namespace MscText.Alignment;

/// <summary>The kinds of evidence that two sentences translate each other.</summary>
public enum BeadEvidenceKind
{
    /// <summary>The sentences are as long as translations of each other are.</summary>
    Length,

    /// <summary>A Chinese word has an English word of the other side in its dictionary gloss.</summary>
    Gloss,

    /// <summary>Both sides name the same concept of the term dictionary.</summary>
    Term,

    /// <summary>The same word in Latin letters, such as an abbreviation or a gene, stands on both sides.</summary>
    SharedToken,

    /// <summary>The same value stands on both sides, in whatever notation.</summary>
    Number,

    /// <summary>A word pair that this very document uses for each other, learned from its surer beads.</summary>
    LearnedPair,
}
