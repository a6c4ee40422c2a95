namespace MscText.Lucene;

/// <summary>The block on the way to a term.</summary>
/// <param name="Prefix">The length of the prefix its terms share.</param>
/// <param name="First">Where the first floor block of the prefix is.</param>
/// <param name="Block">Where the floor block is that the term would be in.</param>
internal readonly record struct TermBlockPointer(int Prefix, long First, long Block);
