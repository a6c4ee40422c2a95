namespace MscText.Alignment;

/// <summary>What speaks for a mined term pair.</summary>
[Flags]
public enum TermCandidateEvidence
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>A document defines the same abbreviation for both.</summary>
    Abbreviation = 1,

    /// <summary>Both stand in the same beads far more often than by chance.</summary>
    Association = 2,

    /// <summary>Words and parts of known names explain most of it.</summary>
    Parts = 4,

    /// <summary>The Chinese sounds like the English.</summary>
    Sound = 8,
}
