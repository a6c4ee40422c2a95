namespace MscText.Alignment;

/// <summary>What a word adds to a bead.</summary>
/// <param name="Gain">Added where the other side explains it (0 or more).</param>
/// <param name="Miss">Added where it doesn't (0 or less).</param>
internal readonly record struct WordWeight(float Gain, float Miss);
