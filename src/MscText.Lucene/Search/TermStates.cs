namespace MscText.Lucene;

/// <summary>What is known of a term in every segment of a reader.</summary>
/// <param name="States">A state a segment; one without documents stands for "not there".</param>
/// <param name="DocFreq">How many documents have it, deleted ones included.</param>
internal sealed record TermStates(TermState[] States, int DocFreq);
