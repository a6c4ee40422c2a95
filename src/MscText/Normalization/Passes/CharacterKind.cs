namespace MscText.Normalization;

/// <summary>How a character is treated; all but the first two look at their neighbours.</summary>
internal enum CharacterKind : byte
{
    /// <summary>Stays, or becomes other characters (or none) wherever it stands.</summary>
    Replace,

    /// <summary>Goes.</summary>
    Delete,

    /// <summary>Joins the character before it into one cluster.</summary>
    Join,

    /// <summary>A superscript digit, sign or letter.</summary>
    Superscript,

    /// <summary>A subscript digit, sign or letter.</summary>
    Subscript,

    /// <summary>A fraction in one character.</summary>
    Fraction,

    /// <summary>ß: ss in a word, beta in a symbol.</summary>
    SharpS,

    /// <summary>A carriage return: goes before a line feed, else becomes one.</summary>
    CarriageReturn,
}
