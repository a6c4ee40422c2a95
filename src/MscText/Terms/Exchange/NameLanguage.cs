namespace MscText.Terms;

/// <summary>What a file says of the language of a name.</summary>
internal enum NameLanguage
{
    /// <summary>Nothing; the script of the name decides.</summary>
    Undeclared,

    English,

    /// <summary>Chinese of either script; the characters decide.</summary>
    Chinese,

    ChineseSimplified,

    ChineseTraditional,

    /// <summary>A language that the dictionary has not.</summary>
    Other,
}
