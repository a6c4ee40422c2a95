namespace MscText.Lucene.Tests.Proof;

/// <summary>How a random index is made.</summary>
/// <param name="Seed">Where chance starts.</param>
/// <param name="Docs">How many documents are added, without updates.</param>
/// <param name="Length">The longest body in tokens.</param>
/// <param name="PerSegment">How many documents a segment takes before it is written.</param>
/// <param name="MergeFactor">How many segments are merged into one.</param>
/// <param name="Threads">How many threads add at once.</param>
/// <param name="MaxSegments">How many segments are left by a forced merge; 0 for none.</param>
/// <param name="Compound">Whether new segments are compound files.</param>
public sealed record IndexPlan(
    int Seed, int Docs, int Length, int PerSegment, int MergeFactor = 10, int Threads = 1, int MaxSegments = 0, bool Compound = false);
