namespace MscText.Lucene;

/// <summary>A term that starts as was asked for.</summary>
/// <param name="Term">The term.</param>
/// <param name="DocFreq">How many documents have it; deleted ones count until their segment is merged.</param>
public readonly record struct TermCompletion(string Term, int DocFreq);
