namespace MscText.Segmentation;

/// <summary>A piece of a word between hyphens and slashes.</summary>
/// <param name="Start">Offset of the first unit.</param>
/// <param name="End">Offset after the last unit.</param>
/// <param name="StemEnd">Where the possessive <c>'s</c> starts, otherwise <paramref name="End"/>.</param>
/// <param name="Shape">What its letters tell.</param>
internal readonly record struct Atom(int Start, int End, int StemEnd, AtomShape Shape)
{
    private const AtomShape Letters = AtomShape.Lower | AtomShape.Upper | AtomShape.Greek | AtomShape.OtherLetter;

    // Capitals longer than this are taken for a word in capitals (a heading), not for an abbreviation.
    private const int LongestAcronym = 6;

    public int Length => End - Start;

    public bool IsDigits => (Shape & Letters) == 0 && Has(AtomShape.Digit);

    /// <summary>Lower-case letters only: an ordinary word.</summary>
    public bool IsLower => Has(AtomShape.Lower) && (Shape & ~(AtomShape.Lower | AtomShape.Sign)) == 0;

    /// <summary>Whether it looks like a name rather than a word of the language.</summary>
    public bool IsSymbol => (Has(AtomShape.Digit) && (Shape & Letters) != 0)
        || Has(AtomShape.Sign)
        || (Has(AtomShape.Greek) && (Has(AtomShape.Upper) || Has(AtomShape.Lower)) && !IsGreekWord)
        || (Has(AtomShape.InnerCapital) && (Has(AtomShape.Lower) || Length <= LongestAcronym));

    /// <summary>A name of one letter with or without digits, or of digits: needs its neighbour across a hyphen.</summary>
    public bool IsTail => IsDigits || Length == 1 || Has(AtomShape.StartsWithGreek)
        || (Has(AtomShape.Digit) && Length <= (Has(AtomShape.StartsWithDigit) ? 5 : 3));

    public bool Has(AtomShape shape) => (Shape & shape) == shape;

    // Words of Greek text count as ordinary words.
    private bool IsGreekWord => Length > 3 && Has(AtomShape.StartsWithGreek) && !Has(AtomShape.Digit);
}
