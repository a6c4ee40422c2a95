namespace MscText.Search;

/// <summary>A stretch of a document that may become a snippet: a sentence, or a pair of those that translate each other.</summary>
/// <param name="First">One side.</param>
/// <param name="Second">Its counterpart; null where there is none.</param>
internal sealed record Passage(PassageSide First, PassageSide? Second);
