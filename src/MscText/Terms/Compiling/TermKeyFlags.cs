namespace MscText.Terms;

/// <summary>How a key may stand in a text.</summary>
[Flags]
internal enum TermKeyFlags : ushort
{
    None = 0,

    /// <summary>Capital letters must stand where the name has them.</summary>
    CaseExact = 1,

    /// <summary>As <see cref="CaseExact"/>, but only where a space stands inside: <c>il-6</c> is IL-6, "aim 2" is not AIM2.</summary>
    CaseExactIfSpaced = 2,

    /// <summary>A plural ending may follow.</summary>
    Plural = 4,

    /// <summary>In an all-capitals heading the name can't be told from an everyday word: ALL, CAR, WAS.</summary>
    AlsoWord = 8,

    /// <summary>The name has other meanings.</summary>
    Ambiguous = 16,

    /// <summary>Spelled as in the dictionary, up to case and separators; not a derived variant.</summary>
    AsListed = 32,

    /// <summary>Found when looked up, not in running text: a single Chinese character is part of too many words.</summary>
    LookupOnly = 64,
}
