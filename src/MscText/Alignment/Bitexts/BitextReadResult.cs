using MscText.Documents;

namespace MscText.Alignment;

/// <summary>A segment of a bitext, or why there is none.</summary>
/// <param name="Pair">The segment; null where reading it failed.</param>
/// <param name="Error">What went wrong, with its line; null where nothing did.</param>
public readonly record struct BitextReadResult(BitextPair? Pair, DocumentReadError? Error);
