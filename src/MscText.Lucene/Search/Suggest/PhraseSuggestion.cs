namespace MscText.Lucene;

/// <summary>Words that may have been meant together.</summary>
/// <param name="Terms">The words, one for each that was asked for.</param>
/// <param name="Hits">How many documents have all of them.</param>
/// <param name="Similarity">The product of the similarities of the words.</param>
public sealed record PhraseSuggestion(IReadOnlyList<string> Terms, int Hits, float Similarity);
