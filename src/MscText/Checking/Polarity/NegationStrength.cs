namespace MscText.Checking;

/// <summary>How much a word that denies asks of the other side.</summary>
internal enum NegationStrength : byte
{
    /// <summary>Answers to a denial, asks for none: rare, avoid; 罕见, 难以.</summary>
    Weak,

    /// <summary>A negative word that the other side mostly has with a negation: unstable, non-smoker.</summary>
    Prefix,

    /// <summary>The other side must deny too: not, without; 不, 未, 无.</summary>
    Strong,
}
