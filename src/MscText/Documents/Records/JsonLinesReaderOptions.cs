namespace MscText.Documents;

/// <summary>Limits of a <see cref="JsonLinesReader"/>.</summary>
public sealed record JsonLinesReaderOptions
{
    /// <summary>Length of the longest line that is read, in bytes; 16 MiB unless set. Longer lines are errors; reading goes on after them.</summary>
    public int MaximumLineBytes { get; init; } = 16 * 1024 * 1024;
}
