namespace MscText.Lucene;

/// <summary>A word that may have been meant.</summary>
/// <param name="Term">The word.</param>
/// <param name="DocFreq">How many documents have it; deleted ones count until their segment is merged.</param>
/// <param name="Edits">How many edits away it is.</param>
/// <param name="Similarity">1 less the edits for each code point of the shorter of both words; 1 for the word itself.</param>
public sealed record SpellingSuggestion(string Term, int DocFreq, int Edits, float Similarity);
