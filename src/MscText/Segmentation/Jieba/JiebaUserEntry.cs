namespace MscText.Segmentation;

/// <summary>What a user said of a word: its frequency and tag, or that it is none (frequency 0).</summary>
internal sealed record JiebaUserEntry(int Frequency, string? Tag)
{
    /// <summary>The entry of a word the user removed.</summary>
    public static JiebaUserEntry Removed { get; } = new(0, null);

    /// <summary>Natural logarithm of the frequency.</summary>
    public double LogFrequency { get; } = Math.Log(Frequency);
}
