namespace MscText.Alignment;

/// <summary>Why an English and a Chinese word were linked.</summary>
public enum WordLinkKind
{
    /// <summary>Both name the same concept of the term dictionary.</summary>
    Term,

    /// <summary>The Chinese word has the English one in its CC-CEDICT gloss, or abstracts are known to use the one for the other.</summary>
    Gloss,

    /// <summary>The names of the dictionary's concepts use the one for the other: hepato- and 肝, -itis and 炎.</summary>
    NamePart,

    /// <summary>The same word in Latin letters stands on both sides.</summary>
    SharedToken,

    /// <summary>The same value stands on both sides, in whatever notation.</summary>
    Number,

    /// <summary>A pair that other documents use for each other.</summary>
    LearnedPair,

    /// <summary>The Chinese characters sound like the English name.</summary>
    Transliteration,

    /// <summary>The only words that are left between two links.</summary>
    Position,
}
