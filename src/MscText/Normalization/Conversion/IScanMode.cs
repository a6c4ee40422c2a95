namespace MscText.Normalization;

/// <summary>
/// How a <see cref="ConversionStage"/> goes through a text. Implemented by structs, so that each way is compiled on
/// its own and pays for nothing it does not use.
/// </summary>
internal interface IScanMode
{
    /// <summary>Whether the scan stops where a segment begins, instead of replacing it.</summary>
    static abstract bool StopsAtSegments { get; }

    /// <summary>Whether there are phrases that go before the dictionary.</summary>
    static abstract bool HasPhrases { get; }

    /// <summary>The phrase that begins at a position: its length in UTF-16 code units and what it becomes; 0 for none.</summary>
    int Match(ReadOnlySpan<char> text, int position, out string replacement);
}
