namespace MscText.Segmentation;

/// <summary>What a character does in a token.</summary>
internal enum CharacterClass : byte
{
    Other,

    /// <summary>White space and characters without a shape (controls, zero-width): never part of a token.</summary>
    Space,

    /// <summary>Letter of an alphabet.</summary>
    Letter,

    /// <summary>Decimal digit, also full-width, super- or subscript.</summary>
    Digit,

    /// <summary>Combining mark.</summary>
    Mark,

    /// <summary>Chinese character.</summary>
    Han,

    /// <summary>Kana, bopomofo, hangul.</summary>
    Syllable,
}
