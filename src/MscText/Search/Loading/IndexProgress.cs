namespace MscText.Search;

/// <summary>How far a load is.</summary>
/// <param name="Documents">How many documents were added so far.</param>
public readonly record struct IndexProgress(long Documents);
