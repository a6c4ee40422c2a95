namespace MscText.Documents;

/// <summary>Limits of a <see cref="PageReader"/>.</summary>
public sealed record PageReaderOptions
{
    /// <summary>
    /// Size of the largest file that is read, in bytes; 16 MiB unless set. A page of text is some kilobytes long: a larger file
    /// is most likely something else, and it would be held in memory as a whole.
    /// </summary>
    public long MaximumBytes { get; init; } = 16L * 1024 * 1024;
}
