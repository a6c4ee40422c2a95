namespace MscText.Lucene;

/// <summary>A clause of a <see cref="BooleanQuery"/>.</summary>
/// <param name="Query">What is searched.</param>
/// <param name="Occur">How it counts.</param>
public sealed record BooleanClause(Query Query, Occur Occur);
