namespace MscText.Terms;

/// <summary>What a column of a table holds.</summary>
public enum TermField
{
    /// <summary>Identifier of the entry.</summary>
    Id,

    /// <summary>A <see cref="SemanticType"/>, as in <c>DrugClass</c> or <c>drug-class</c>.</summary>
    Type,

    /// <summary>English names.</summary>
    English,

    /// <summary>Chinese names of either script; their characters decide.</summary>
    Chinese,

    /// <summary>Names in Simplified Chinese.</summary>
    ChineseSimplified,

    /// <summary>Names in Traditional Chinese.</summary>
    ChineseTraditional,

    /// <summary>Abbreviations and symbols.</summary>
    Abbreviation,

    /// <summary>Identifiers or names of the next broader entries.</summary>
    Broader,
}
