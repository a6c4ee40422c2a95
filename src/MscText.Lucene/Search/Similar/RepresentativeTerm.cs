namespace MscText.Lucene;

/// <summary>A term that stands for a text.</summary>
/// <param name="Term">The term.</param>
/// <param name="Freq">How often it is in the text.</param>
/// <param name="DocFreq">How many documents have it; deleted ones count until their segment is merged.</param>
/// <param name="Weight">Its frequency times its inverse document frequency, <c>1 + ln(N / (n + 1))</c>.</param>
public sealed record RepresentativeTerm(Term Term, int Freq, int DocFreq, float Weight);
