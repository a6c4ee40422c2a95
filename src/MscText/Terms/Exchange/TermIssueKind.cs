namespace MscText.Terms;

/// <summary>What an issue of an import led to.</summary>
public enum TermIssueKind
{
    /// <summary>The entry was taken without the part in question, as a name that is too long.</summary>
    Adjusted,

    /// <summary>The entry fits several concepts of the dictionary, or different ones in each language; it was not merged with any.</summary>
    Conflict,

    /// <summary>The entry was left out.</summary>
    Skipped,

    /// <summary>The file is broken; nothing after it was read, and nothing of it is imported.</summary>
    Fatal,
}
