namespace MscText;

/// <summary>The language of a text or of a stretch of it.</summary>
public enum Language
{
    /// <summary>Neither language: digits, symbols, nothing.</summary>
    None,

    /// <summary>English, or other text in Latin letters.</summary>
    English,

    /// <summary>Chinese in any script.</summary>
    Chinese,

    /// <summary>Both in one text, as in code-switched sentences.</summary>
    Mixed,
}
