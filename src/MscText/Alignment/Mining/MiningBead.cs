namespace MscText.Alignment;

/// <summary>A bead as the miner keeps it: its texts and the numbers of their tokens.</summary>
internal sealed class MiningBead
{
    public required int Document { get; init; }

    public required string English { get; init; }

    public required string Chinese { get; init; }

    /// <summary>Where the texts begin in their sources.</summary>
    public required int EnglishStart { get; init; }

    public required int ChineseStart { get; init; }

    public required MiningTokens EnglishTokens { get; init; }

    public required MiningTokens ChineseTokens { get; init; }
}
