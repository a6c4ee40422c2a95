namespace MscText.Alignment;

/// <summary>What a unit of a Chinese sentence is.</summary>
internal enum ChineseUnitKind : byte
{
    /// <summary>A word of the gloss dictionary.</summary>
    Word,

    /// <summary>One Chinese character that is in no longer word: its glosses say little.</summary>
    Character,

    /// <summary>A run of Latin letters.</summary>
    Latin,

    /// <summary>A value.</summary>
    Number,

    /// <summary>A concept of the term dictionary.</summary>
    Concept,
}
