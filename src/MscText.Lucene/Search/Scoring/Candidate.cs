namespace MscText.Lucene;

/// <summary>A document that may score enough.</summary>
/// <param name="Slot">Its distance to the first document of the range.</param>
/// <param name="Sum">The sum of its scores so far.</param>
internal readonly record struct Candidate(int Slot, double Sum);
