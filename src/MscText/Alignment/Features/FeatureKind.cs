namespace MscText.Alignment;

/// <summary>What a feature of a sentence is.</summary>
internal enum FeatureKind : byte
{
    /// <summary>The stem of an English word that some dictionary gloss uses.</summary>
    Word,

    /// <summary>The stem of an English word that no gloss uses: a name or a technical word.</summary>
    UnknownWord,

    /// <summary>An abbreviation, gene, cell line or other token of letters and digits.</summary>
    Symbol,

    /// <summary>A value.</summary>
    Number,

    /// <summary>A concept of the term dictionary.</summary>
    Concept,
}
