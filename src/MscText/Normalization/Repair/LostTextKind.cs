namespace MscText.Normalization;

/// <summary>What kind of loss <see cref="TextRepair"/> has found.</summary>
public enum LostTextKind
{
    /// <summary>Bytes that could not be decoded: U+FFFD.</summary>
    Undecodable,

    /// <summary>A sign or Greek letter that an encoding lacked, such as the plus of CD4⁺ or the µ of µg.</summary>
    Sign,

    /// <summary>The exponent of a power of ten.</summary>
    Exponent,

    /// <summary>A letter or apostrophe inside a word.</summary>
    Letter,

    /// <summary>Chinese characters.</summary>
    Chinese,

    /// <summary>UTF-8 that was read as GBK: 锟斤拷 and its like.</summary>
    ReadAsGbk,

    /// <summary>UTF-8 that was read as Windows-1252 or Latin-1: â€™ and its like.</summary>
    ReadAsLatin,
}
