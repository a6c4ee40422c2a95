namespace MscText.Alignment;

/// <summary>The shapes of beads that an aligner may use, English sentences first.</summary>
[Flags]
public enum BeadTypes
{
    /// <summary>One sentence for one.</summary>
    OneToOne = 1,

    /// <summary>1-0 and 0-1: sentences without a counterpart.</summary>
    Nulls = 2,

    /// <summary>1-2 and 2-1.</summary>
    OneToTwo = 4,

    /// <summary>1-3 and 3-1.</summary>
    OneToThree = 8,

    /// <summary>1-4 and 4-1.</summary>
    OneToFour = 16,

    /// <summary>2-2, for sentences whose parts changed places.</summary>
    TwoToTwo = 32,

    /// <summary>1-5 and 5-1: enumerations that one language writes as one sentence.</summary>
    OneToFive = 64,

    /// <summary>2-3 and 3-2.</summary>
    TwoToThree = 128,

    /// <summary>All of them.</summary>
    All = OneToOne | Nulls | OneToTwo | OneToThree | OneToFour | TwoToTwo | OneToFive | TwoToThree,
}
