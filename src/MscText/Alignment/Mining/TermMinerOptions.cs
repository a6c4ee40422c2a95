using MscText.Terms;

namespace MscText.Alignment;

/// <summary>What a <see cref="TermMiner"/> looks for.</summary>
public sealed record TermMinerOptions
{
    /// <summary>The terms that are known already.</summary>
    public TermDictionary Dictionary { get; init; } = TermDictionary.Default;

    /// <summary>In how many beads a pair must stand at least, 1 or more. A common abbreviation needs one.</summary>
    public int MinCount { get; init; } = 2;

    /// <summary>The most candidates that are returned, the best ones.</summary>
    public int Top { get; init; } = 500;

    /// <summary>Candidates with a lower score are left out, 0 to 1.</summary>
    public double MinScore { get; init; } = 0.3;

    /// <summary>Whether pairs that the dictionary has are returned as well.</summary>
    public bool IncludeKnown { get; init; }

    /// <summary>
    /// Beads beyond this number are left out, so that memory is bounded whatever is given: about 5 KB a bead of ordinary length.
    /// </summary>
    public int MaxBeads { get; init; } = 100_000;
}
