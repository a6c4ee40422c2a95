namespace MscText.Lucene;

/// <summary>A hit.</summary>
/// <param name="Doc">The document's number in the reader that was searched.</param>
/// <param name="Score">The score; NaN where the hits were sorted by something else.</param>
public readonly record struct ScoreDoc(int Doc, float Score);
