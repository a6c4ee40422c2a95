namespace MscText.Segmentation;

/// <summary>What the letters of a piece of a word tell about it.</summary>
[Flags]
internal enum AtomShape : ushort
{
    None = 0,
    Lower = 1,
    Upper = 2,
    Digit = 4,
    Greek = 8,

    /// <summary>A capital after another letter, as in <c>siRNA</c>.</summary>
    InnerCapital = 16,

    /// <summary>A plus, minus, asterisk or underscore that belongs to the name.</summary>
    Sign = 32,

    /// <summary>The first character is a digit.</summary>
    StartsWithDigit = 64,

    /// <summary>The first character is a Greek letter.</summary>
    StartsWithGreek = 128,

    /// <summary>A letter of an alphabet without case.</summary>
    OtherLetter = 256,
}
